declare namespace App {
  interface Locals {
    /** The store. To read it while pages are prerendered is an error, which the middleware throws. */
    db: import('../db/database.ts').Database;
    settings: import('./settings.ts').Settings;
    /** Under which host the visitor asked; the request itself names that of SITE_URL. */
    host?: string | undefined;
    locale: import('./lib/paths.ts').Locale;
    /** What the log will say of this request; absent outside the outer server. */
    visit?: import('./serving/visit.ts').Visit;
  }
}
