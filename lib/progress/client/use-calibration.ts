import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { progressKeys } from "@/lib/progress/client/progress-keys";
import { calibrationOutput } from "@/lib/progress/schema";

export function useCalibration() {
  return useQuery({
    queryKey: progressKeys.calibration(),
    queryFn: ({ signal }) => api.get("/api/v1/progress/calibration", { output: calibrationOutput, signal }),
  });
}
