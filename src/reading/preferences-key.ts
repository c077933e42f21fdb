/** The key of the reading preferences in the device's storage: by itself, for who only listens for a change of them. */
export const preferencesKey = "reading";
