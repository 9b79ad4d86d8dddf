CREATE TABLE `former_names` (
	`id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`name` text NOT NULL,
	`given_up_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `former_names_by_member` ON `former_names` (`member_id`);--> statement-breakpoint
CREATE INDEX `former_names_by_end` ON `former_names` (`given_up_at`);--> statement-breakpoint
DROP INDEX `notices_to_say`;--> statement-breakpoint
CREATE INDEX `notices_to_say` ON `notices` (`rhythm`,`at`,`member_id`) WHERE rhythm <> 'never' AND lettered_at IS NULL AND read_at IS NULL;--> statement-breakpoint
ALTER TABLE `mailed_tokens` ADD `stop_hash` text;--> statement-breakpoint
CREATE UNIQUE INDEX `mailed_tokens_stop_hash` ON `mailed_tokens` (`stop_hash`);