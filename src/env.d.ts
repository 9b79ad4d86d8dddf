declare namespace App {
  interface Locals {
    /** The store. To read it while pages are prerendered is an error, which the middleware throws. */
    db: import('../db/database.ts').Database;
    /** How often what was tried; absent, like everything of the visitor, while pages are prerendered. */
    limits: import('../db/limits.ts').Limits;
    settings: import('./settings.ts').Settings;
    /** Under which host the visitor asked; the request itself names that of SITE_URL. */
    host?: string | undefined;
    /** Who asks, for limits alone; see `serving/client-address.ts`. */
    address?: string | undefined;
    /** The moment of the request: what every verb takes as `now`. */
    now: Date;
    /** Whoever stands at the door: what verbs of signing in take. */
    visitor: import('./features/auth/door.ts').Visitor;
    /** Who is signed in, with all that takes. */
    member?: import('./features/members/member.ts').Member;
    session?: import('./features/auth/session.ts').Session;
    /** How many notices the member has not seen, for the header. */
    news?: () => number;
    /** Somebody who has begun to sign in, and may do nothing but bring or set up their second factor. */
    secondFactorMissing?: import('./features/auth/presence.ts').Presence;
    /** When it works again, for the page that says so. */
    comeBack?: Date;
    /** What has gone from the forum, for the page that says so. */
    gone?: import('./features/forum/gone.ts').Gone;
    /** Where to sign in and come back from, for the page that says that there is none here for strangers. */
    door?: string;
    /** The path of the page that was asked for, on one in its place that should be switched to the other language. */
    inPlaceOf?: string;
    /** What somebody wrote who is not signed in any more, or into what has gone. */
    lost?: import('./serving/lost-words.ts').LostWords;
    locale: import('./lib/paths.ts').Locale;
    /** What the log will say of this request; absent outside the outer server. */
    visit?: import('./serving/visit.ts').Visit;
  }
}
