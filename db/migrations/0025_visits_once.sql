DROP INDEX `visits_by_host`;--> statement-breakpoint
ALTER TABLE `visits` ADD `send_key` text;--> statement-breakpoint
CREATE UNIQUE INDEX `visits_once` ON `visits` (`offered_by`,`send_key`);--> statement-breakpoint
CREATE INDEX `visits_by_host` ON `visits` (`offered_by`,`starts_at`);--> statement-breakpoint
ALTER TABLE `transfers` ADD `fit_version` integer DEFAULT 0 NOT NULL;