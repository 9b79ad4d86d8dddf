ALTER TABLE `boards` ADD `asks` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `topics_unanswered_by_board` ON `topics` (`board_id`,`active_at`,`id`) WHERE hidden_at IS NULL AND reply_count = 0;--> statement-breakpoint
-- Of the first boards, those in which one asks.
UPDATE `boards` SET `asks` = true WHERE `slug` IN ('fragen', 'fachthemen');
