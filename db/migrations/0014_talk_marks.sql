ALTER TABLE `talk_documents` ADD `marks` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `talk_documents` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `talk_documents_by_version` ON `talk_documents` (`version`);