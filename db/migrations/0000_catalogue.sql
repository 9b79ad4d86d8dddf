CREATE TABLE `project_facets` (
	`facet` text NOT NULL,
	`code` text NOT NULL,
	`slug` text NOT NULL,
	`estimated` integer NOT NULL,
	PRIMARY KEY(`facet`, `code`, `slug`),
	FOREIGN KEY (`slug`) REFERENCES `projects`(`slug`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `project_facets_by_slug` ON `project_facets` (`slug`);--> statement-breakpoint
CREATE TABLE `projects` (
	`slug` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`english` text,
	`digest` text NOT NULL,
	`ease` integer NOT NULL,
	`published` text NOT NULL,
	`updated` text NOT NULL,
	`adoptions` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `projects_by_ease` ON `projects` (`removed_at`,`ease`);