CREATE TABLE `meeting_versions` (
	`meeting_id` integer NOT NULL,
	`sequence` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`host_id` integer NOT NULL,
	`district` text NOT NULL,
	`theme` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`venue` text,
	`address` text,
	`directions` text,
	`step_free` text DEFAULT 'unknown' NOT NULL,
	PRIMARY KEY(`meeting_id`, `sequence`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`host_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `meeting_versions_by_host` ON `meeting_versions` (`host_id`);