PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_project_facets` (
	`facet` text NOT NULL,
	`code` text NOT NULL,
	`slug` text NOT NULL,
	`estimated` integer NOT NULL,
	PRIMARY KEY(`facet`, `code`, `slug`),
	FOREIGN KEY (`slug`) REFERENCES `projects`(`slug`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "project_facets_facet" CHECK("__new_project_facets"."facet" <> ''),
	CONSTRAINT "project_facets_code" CHECK("__new_project_facets"."code" <> ''),
	CONSTRAINT "project_facets_estimated" CHECK("__new_project_facets"."estimated" IN (0, 1))
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_project_facets`("facet", "code", "slug", "estimated") SELECT "facet", "code", "slug", "estimated" FROM `project_facets`;--> statement-breakpoint
DROP TABLE `project_facets`;--> statement-breakpoint
ALTER TABLE `__new_project_facets` RENAME TO `project_facets`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `project_facets_by_slug` ON `project_facets` (`slug`);--> statement-breakpoint
CREATE TABLE `__new_projects` (
	`slug` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`english` text,
	`digest` text NOT NULL,
	`ease` integer NOT NULL,
	`published` text NOT NULL,
	`updated` text NOT NULL,
	`adoptions` integer NOT NULL,
	`removed_at` integer,
	CONSTRAINT "projects_slug" CHECK("__new_projects"."slug" <> ''),
	CONSTRAINT "projects_record" CHECK(json_type("__new_projects"."record") = 'object'),
	CONSTRAINT "projects_english" CHECK(json_type("__new_projects"."english") = 'object'),
	CONSTRAINT "projects_ease" CHECK("__new_projects"."ease" >= 0),
	CONSTRAINT "projects_published" CHECK(date("__new_projects"."published") IS "__new_projects"."published"),
	CONSTRAINT "projects_updated" CHECK(date("__new_projects"."updated") IS "__new_projects"."updated" AND "__new_projects"."updated" >= "__new_projects"."published"),
	CONSTRAINT "projects_adoptions" CHECK("__new_projects"."adoptions" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_projects`("slug", "record", "english", "digest", "ease", "published", "updated", "adoptions", "removed_at") SELECT "slug", "record", "english", "digest", "ease", "published", "updated", "adoptions", "removed_at" FROM `projects`;--> statement-breakpoint
DROP TABLE `projects`;--> statement-breakpoint
ALTER TABLE `__new_projects` RENAME TO `projects`;--> statement-breakpoint
CREATE INDEX `projects_by_ease` ON `projects` (`removed_at`,`ease`);--> statement-breakpoint
CREATE TABLE `__new_documents` (
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
	`digest` text NOT NULL,
	CONSTRAINT "documents_type" CHECK("__new_documents"."type" <> ''),
	CONSTRAINT "documents_slug" CHECK("__new_documents"."slug" <> ''),
	CONSTRAINT "documents_url" CHECK("__new_documents"."url" LIKE '/%')
);
--> statement-breakpoint
INSERT INTO `__new_documents`("id", "type", "slug", "locale", "lang", "url", "title", "summary", "text", "title_stems", "summary_stems", "text_stems", "label_stems", "end_stems", "digest") SELECT "id", "type", "slug", "locale", "lang", "url", "title", "summary", "text", "title_stems", "summary_stems", "text_stems", "label_stems", "end_stems", "digest" FROM `documents`;--> statement-breakpoint
DROP TABLE `documents`;--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_once` ON `documents` (`type`,`slug`,`locale`);