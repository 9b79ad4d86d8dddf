DROP INDEX `notices_to_say`;--> statement-breakpoint
ALTER TABLE `notices` ADD `rhythm` text DEFAULT 'never' NOT NULL;--> statement-breakpoint
CREATE INDEX `notices_to_say` ON `notices` (`rhythm`,`at`,`member_id`) WHERE rhythm <> 'never' AND lettered_at IS NULL AND read_at IS NULL;