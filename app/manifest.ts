import type { MetadataRoute } from "next";
import en from "@/messages/en.json";

/** What a phone needs to keep the site on its home screen. `/` leads to the visitor's language. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    ...{ name: "Warmup", short_name: "Warmup", description: en.shell.description, id: "/", start_url: "/" },
    ...{ display: "standalone", background_color: "#fcfbf8", theme_color: "#fcfbf8" },
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icons/192.png", type: "image/png", sizes: "192x192" },
      { src: "/icons/512.png", type: "image/png", sizes: "512x512" },
      { src: "/icons/maskable.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
    ],
  };
}
