ALTER TABLE `drafts` ADD `send_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `posts_to_blank` ON `posts` (`deleted_at`) WHERE deleted_at IS NOT NULL AND source IS NOT NULL;--> statement-breakpoint
CREATE INDEX `posts_by_rendering` ON `posts` (`rendering`);