import { api } from "@/lib/http/client";
import { useTeamChange } from "@/lib/teams/client/use-team-change";
import { courseRef } from "@/lib/teams/course-schema";
import { archiveInput } from "@/lib/teams/schema";

/** Archives a course or brings it back. */
export function useArchiveCourse(courseId: string) {
  return useTeamChange((archived: boolean) =>
    api.put(`/api/v1/courses/${courseId}/archive`, {
      body: { archived },
      output: courseRef.extend(archiveInput.shape),
    }),
  );
}
