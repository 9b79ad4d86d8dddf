CREATE TABLE `transfer_remarks` (
	`id` integer PRIMARY KEY NOT NULL,
	`transfer_id` integer NOT NULL,
	`check_id` integer,
	`member_id` integer,
	`on` text NOT NULL,
	`words` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`transfer_id`) REFERENCES `transfers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`check_id`) REFERENCES `transfer_checks`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "transfer_remarks_on" CHECK("transfer_remarks"."on" IS NULL OR date("transfer_remarks"."on") IS "transfer_remarks"."on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transfer_remarks_once` ON `transfer_remarks` (`check_id`);--> statement-breakpoint
CREATE INDEX `transfer_remarks_of` ON `transfer_remarks` (`transfer_id`,`id`);--> statement-breakpoint
CREATE INDEX `transfer_remarks_by` ON `transfer_remarks` (`member_id`);--> statement-breakpoint
ALTER TABLE `visits` ADD `address` text;--> statement-breakpoint
ALTER TABLE `visits` ADD `district` text;