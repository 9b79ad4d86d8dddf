/**
 * Packages that bring machine code: they stay where npm has put them, everything else goes into the build, but for the
 * drawings of Lucide, which are read as files.
 */
export const NATIVE_PACKAGES = ['@node-rs/argon2', '@resvg/resvg-js', 'better-sqlite3', 'sharp'];
