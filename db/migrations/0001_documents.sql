CREATE TABLE `documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`lang` text NOT NULL,
	`url` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`text` text NOT NULL,
	`title_stems` text NOT NULL,
	`summary_stems` text NOT NULL,
	`text_stems` text NOT NULL,
	`label_stems` text NOT NULL,
	`end_stems` text NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_once` ON `documents` (`type`,`slug`,`locale`);