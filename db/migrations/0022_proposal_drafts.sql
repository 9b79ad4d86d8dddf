CREATE TABLE `proposal_drafts` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`typed` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposal_drafts_by_time` ON `proposal_drafts` (`saved_at`);--> statement-breakpoint
ALTER TABLE `networks` ADD `ended_because` text;--> statement-breakpoint
CREATE INDEX `proposals_published_as` ON `proposals` (`project`) WHERE project IS NOT NULL;