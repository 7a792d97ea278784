import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A browser start or a whole process on a busy machine takes its time; nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
