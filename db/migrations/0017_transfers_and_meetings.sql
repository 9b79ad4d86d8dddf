CREATE TABLE `agenda_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`words` text,
	`anchor_kind` text,
	`anchor_id` text,
	`state` text NOT NULL,
	`position` integer,
	`minutes` integer,
	`proposed_by` integer,
	`proposed_at` integer NOT NULL,
	`decline_reason` text,
	`result` text,
	`version` integer DEFAULT 0 NOT NULL,
	`result_by` integer,
	`result_at` integer,
	`topic_id` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`result_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_items_anchor" CHECK(("agenda_items"."anchor_kind" IS NULL) = ("agenda_items"."anchor_id" IS NULL)),
	CONSTRAINT "agenda_items_minutes" CHECK("agenda_items"."minutes" BETWEEN 1 AND 480),
	CONSTRAINT "agenda_items_position" CHECK("agenda_items"."position" IS NULL OR "agenda_items"."state" = 'accepted')
);
--> statement-breakpoint
CREATE INDEX `agenda_items_of` ON `agenda_items` (`meeting_id`,`position`,`id`);--> statement-breakpoint
CREATE INDEX `agenda_items_by` ON `agenda_items` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `agenda_items_written_by` ON `agenda_items` (`result_by`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`meeting_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`answer` text NOT NULL,
	`answered_at` integer NOT NULL,
	`guests` integer DEFAULT 0 NOT NULL,
	`guest_names` text,
	`needs` text,
	`needs_note` text,
	`waiting_since` integer,
	`came_at` integer,
	PRIMARY KEY(`meeting_id`, `member_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "attendance_answer" CHECK("attendance"."answer" IN ('yes', 'perhaps', 'no')),
	CONSTRAINT "attendance_guests" CHECK("attendance"."guests" BETWEEN 0 AND 20)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `attendance_of` ON `attendance` (`member_id`,`meeting_id`);--> statement-breakpoint
CREATE INDEX `attendance_waiting` ON `attendance` (`meeting_id`,`waiting_since`) WHERE waiting_since IS NOT NULL;--> statement-breakpoint
CREATE TABLE `calendar_tokens` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_tokens_token_hash_unique` ON `calendar_tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `meeting_letters` (
	`meeting_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`kind` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `member_id`, `kind`, `sequence`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `meeting_letters_of` ON `meeting_letters` (`member_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`host_id` integer NOT NULL,
	`district` text NOT NULL,
	`theme` text NOT NULL,
	`lang` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`venue` text,
	`address` text,
	`directions` text,
	`step_free` text DEFAULT 'unknown' NOT NULL,
	`hearing_loop` text DEFAULT 'unknown' NOT NULL,
	`childcare` text DEFAULT 'unknown' NOT NULL,
	`capacity` integer,
	`proposals_until` integer NOT NULL,
	`cancel_reason` text,
	`planned_by` integer NOT NULL,
	`planned_at` integer NOT NULL,
	`invited_at` integer,
	`held_at` integer,
	`closed_at` integer,
	`cancelled_at` integer,
	`minutes` text DEFAULT 'none' NOT NULL,
	`minutes_final_at` integer,
	`current_item_id` integer,
	`current_since` integer,
	`guests_counted` integer DEFAULT 0 NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_end" CHECK("meetings"."ends_at" > "meetings"."starts_at"),
	CONSTRAINT "meetings_capacity" CHECK("meetings"."capacity" > 0),
	CONSTRAINT "meetings_cancelled" CHECK(("meetings"."state" = 'cancelled') = ("meetings"."cancelled_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `meetings_by_start` ON `meetings` (`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `meetings_by_host` ON `meetings` (`host_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_by_district` ON `meetings` (`district`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_by_planner` ON `meetings` (`planned_by`);--> statement-breakpoint
CREATE TABLE `amendments` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer,
	`member_id` integer NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` integer,
	`accepted` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `amendments_of` ON `amendments` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `amendments_by` ON `amendments` (`member_id`);--> statement-breakpoint
CREATE INDEX `amendments_settled_by` ON `amendments` (`settled_by`);--> statement-breakpoint
CREATE TABLE `meeting_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`file_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`name` text NOT NULL,
	`alt` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_files_of` ON `meeting_files` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_files_by` ON `meeting_files` (`member_id`);--> statement-breakpoint
CREATE TABLE `minute_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`version` integer NOT NULL,
	`result` text NOT NULL,
	`by` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `minute_versions_of` ON `minute_versions` (`item_id`,`id`);--> statement-breakpoint
CREATE INDEX `minute_versions_by` ON `minute_versions` (`by`);--> statement-breakpoint
CREATE TABLE `pledges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`network_id` integer NOT NULL,
	`project` text,
	`words` text,
	`pledged_by` integer NOT NULL,
	`pledged_at` integer NOT NULL,
	`transfer_id` integer,
	`settled_at` integer,
	`outcome` text,
	`outcome_note` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pledged_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pledges_settled" CHECK(("pledges"."settled_at" IS NULL) = ("pledges"."outcome" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `pledges_of` ON `pledges` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `pledges_by_network` ON `pledges` (`network_id`,`id`);--> statement-breakpoint
CREATE INDEX `pledges_by` ON `pledges` (`pledged_by`);--> statement-breakpoint
CREATE INDEX `pledges_of_transfer` ON `pledges` (`transfer_id`);--> statement-breakpoint
CREATE INDEX `pledges_open` ON `pledges` (`pledged_at`,`id`) WHERE settled_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `pledges_once` ON `pledges` (`item_id`,`network_id`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer,
	`words` text NOT NULL,
	`member_id` integer NOT NULL,
	`due_on` text,
	`done_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_of` ON `tasks` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `tasks_of_member` ON `tasks` (`member_id`,`due_on`) WHERE done_at IS NULL;--> statement-breakpoint
CREATE TABLE `network_districts` (
	`network_id` integer NOT NULL,
	`district` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`network_id`, `district`),
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `network_districts_by_district` ON `network_districts` (`district`,`network_id`);--> statement-breakpoint
CREATE TABLE `network_organisers` (
	`network_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`invited_by` integer,
	`since` integer NOT NULL,
	PRIMARY KEY(`network_id`, `member_id`),
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `network_organisers_of` ON `network_organisers` (`member_id`,`network_id`);--> statement-breakpoint
CREATE INDEX `network_organisers_by` ON `network_organisers` (`invited_by`);--> statement-breakpoint
CREATE TABLE `networks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`lang` text NOT NULL,
	`invented` integer DEFAULT false NOT NULL,
	`founded_by` integer NOT NULL,
	`founded_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`founded_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "networks_lang" CHECK("networks"."lang" IN ('de', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `networks_slug_unique` ON `networks` (`slug`);--> statement-breakpoint
CREATE INDEX `networks_by_name` ON `networks` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `networks_by_founder` ON `networks` (`founded_by`);--> statement-breakpoint
CREATE TABLE `organiser_invitations` (
	`network_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`invited_by` integer NOT NULL,
	`words` text,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`network_id`, `member_id`),
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `organiser_invitations_of` ON `organiser_invitations` (`member_id`);--> statement-breakpoint
CREATE INDEX `organiser_invitations_by` ON `organiser_invitations` (`invited_by`);--> statement-breakpoint
CREATE INDEX `organiser_invitations_by_end` ON `organiser_invitations` (`expires_at`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`topic_id` integer PRIMARY KEY NOT NULL,
	`proposed_by` integer NOT NULL,
	`proposed_at` integer NOT NULL,
	`facts` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`decided_by` integer,
	`decided_at` integer,
	`reason` text,
	`project` text,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposals_state" CHECK("proposals"."state" IN ('open', 'declined', 'published')),
	CONSTRAINT "proposals_decided" CHECK(("proposals"."state" = 'open') = ("proposals"."decided_at" IS NULL)),
	CONSTRAINT "proposals_published" CHECK(("proposals"."state" = 'published') = ("proposals"."project" IS NOT NULL))
);
--> statement-breakpoint
CREATE INDEX `proposals_waiting` ON `proposals` (`proposed_at`,`topic_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `proposals_by` ON `proposals` (`proposed_by`);--> statement-breakpoint
CREATE INDEX `proposals_decided_by` ON `proposals` (`decided_by`);--> statement-breakpoint
CREATE TABLE `fit_points` (
	`transfer_id` integer NOT NULL,
	`point` text NOT NULL,
	`there` text,
	`note` text,
	`saved_by` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`transfer_id`, `point`),
	FOREIGN KEY (`transfer_id`) REFERENCES `transfers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fit_points_there" CHECK("fit_points"."there" IN ('yes', 'partly', 'no'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `fit_points_by` ON `fit_points` (`saved_by`);--> statement-breakpoint
CREATE TABLE `transfer_checks` (
	`id` integer PRIMARY KEY NOT NULL,
	`transfer_id` integer NOT NULL,
	`due_on` text NOT NULL,
	`member_id` integer,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_at` integer,
	`answer` text,
	FOREIGN KEY (`transfer_id`) REFERENCES `transfers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "transfer_checks_answer" CHECK(("transfer_checks"."answered_at" IS NULL) = ("transfer_checks"."answer" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transfer_checks_token_hash_unique` ON `transfer_checks` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `transfer_checks_once` ON `transfer_checks` (`transfer_id`,`due_on`,`member_id`);--> statement-breakpoint
CREATE INDEX `transfer_checks_of` ON `transfer_checks` (`member_id`);--> statement-breakpoint
CREATE INDEX `transfer_checks_by_end` ON `transfer_checks` (`expires_at`);--> statement-breakpoint
CREATE TABLE `transfer_steps` (
	`id` integer PRIMARY KEY NOT NULL,
	`transfer_id` integer NOT NULL,
	`state` text NOT NULL,
	`on` text NOT NULL,
	`by` integer,
	`words` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`transfer_id`) REFERENCES `transfers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "transfer_steps_state" CHECK("transfer_steps"."state" IN ('interested', 'visited', 'checked', 'adapted', 'running', 'permanent', 'stopped')),
	CONSTRAINT "transfer_steps_on" CHECK("transfer_steps"."on" IS NULL OR date("transfer_steps"."on") IS "transfer_steps"."on")
);
--> statement-breakpoint
CREATE INDEX `transfer_steps_of` ON `transfer_steps` (`transfer_id`,`id`);--> statement-breakpoint
CREATE INDEX `transfer_steps_by` ON `transfer_steps` (`by`);--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` text NOT NULL,
	`network_id` integer NOT NULL,
	`district` text NOT NULL,
	`state` text NOT NULL,
	`seen_by` text DEFAULT 'members' NOT NULL,
	`lang` text NOT NULL,
	`kept` text,
	`changed` text,
	`dropped` text,
	`partners` text,
	`hours` integer,
	`cost` text,
	`trouble` text,
	`cause` text,
	`again` text,
	`again_note` text,
	`next_check` text,
	`opened_by` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project`) REFERENCES `projects`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "transfers_state" CHECK("transfers"."state" IN ('interested', 'visited', 'checked', 'adapted', 'running', 'permanent', 'stopped')),
	CONSTRAINT "transfers_seen_by" CHECK("transfers"."seen_by" IN ('public', 'members', 'anonymised')),
	CONSTRAINT "transfers_again" CHECK("transfers"."again" IN ('yes', 'differently', 'no')),
	CONSTRAINT "transfers_hours" CHECK("transfers"."hours" BETWEEN 0 AND 100000),
	CONSTRAINT "transfers_next_check" CHECK("transfers"."next_check" IS NULL OR date("transfers"."next_check") IS "transfers"."next_check")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transfers_one_open` ON `transfers` (`project`,`network_id`,`district`) WHERE state <> 'stopped';--> statement-breakpoint
CREATE INDEX `transfers_by_project` ON `transfers` (`project`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `transfers_by_network` ON `transfers` (`network_id`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `transfers_by_change` ON `transfers` (`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `transfers_by_state` ON `transfers` (`state`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `transfers_by_district` ON `transfers` (`district`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `transfers_to_check` ON `transfers` (`next_check`) WHERE next_check IS NOT NULL;--> statement-breakpoint
CREATE INDEX `transfers_by_opener` ON `transfers` (`opened_by`);--> statement-breakpoint
CREATE TABLE `visit_guests` (
	`visit_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`visit_id`, `member_id`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `visit_guests_of` ON `visit_guests` (`member_id`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` text NOT NULL,
	`topic_id` integer,
	`kind` text NOT NULL,
	`offered_by` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`place` text NOT NULL,
	`words` text,
	`capacity` integer,
	`sequence` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`project`) REFERENCES `projects`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`offered_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_kind" CHECK("visits"."kind" IN ('visit', 'talk')),
	CONSTRAINT "visits_end" CHECK("visits"."ends_at" > "visits"."starts_at"),
	CONSTRAINT "visits_capacity" CHECK("visits"."capacity" > 0)
);
--> statement-breakpoint
CREATE INDEX `visits_by_project` ON `visits` (`project`,`starts_at`);--> statement-breakpoint
CREATE INDEX `visits_by_start` ON `visits` (`starts_at`);--> statement-breakpoint
CREATE INDEX `visits_by_host` ON `visits` (`offered_by`);--> statement-breakpoint
CREATE INDEX `visits_by_topic` ON `visits` (`topic_id`);