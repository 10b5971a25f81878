/** Query keys of the notices domain. */
export const noticeKeys = {
  all: () => ["notices"] as const,
  setting: () => ["notice-setting"] as const,
};
