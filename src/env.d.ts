declare namespace App {
  interface Locals {
    /** The store; absent while pages are prerendered. */
    db: import('../db/database.ts').Database;
    settings: import('./settings.ts').Settings;
    locale: import('./lib/paths.ts').Locale;
  }
}
