/** Programs of ours send no reports to anybody. Import it before Astro. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
