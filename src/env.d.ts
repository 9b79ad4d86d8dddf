declare namespace App {
  interface Locals {
    /** The store; absent while pages are prerendered. */
    db: import('../db/database.ts').Database;
    settings: import('./settings.ts').Settings;
    locale: import('./lib/paths.ts').Locale;
    /** What the log will say of this request; absent outside the outer server. */
    visit?: import('./serving/visit.ts').Visit;
  }
}
