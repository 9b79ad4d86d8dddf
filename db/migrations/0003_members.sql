CREATE TABLE `acts` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`by` integer,
	`about` integer,
	`detail` text,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`about`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `acts_about` ON `acts` (`about`,`id`);--> statement-breakpoint
CREATE INDEX `acts_by` ON `acts` (`by`,`id`);--> statement-breakpoint
CREATE INDEX `acts_in_order` ON `acts` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` integer,
	`email` text,
	`note` text,
	`locale` text NOT NULL,
	`leads_to` text,
	`leads_to_id` text,
	`leads_to_role` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` integer,
	`revoked_at` integer,
	`revoked_by` integer,
	FOREIGN KEY (`invited_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`accepted_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`revoked_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "invitations_leads_to_something" CHECK(("invitations"."leads_to" IS NULL) = ("invitations"."leads_to_id" IS NULL)),
	CONSTRAINT "invitations_used_or_revoked" CHECK("invitations"."accepted_at" IS NULL OR "invitations"."revoked_at" IS NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_by_inviter` ON `invitations` (`invited_by`,`created_at`);--> statement-breakpoint
CREATE INDEX `invitations_by_member` ON `invitations` (`accepted_by`);--> statement-breakpoint
CREATE TABLE `join_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`district` text,
	`reason` text NOT NULL,
	`token_hash` text,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	`decided_at` integer,
	`decided_by` integer,
	`word` text,
	`invitation_id` integer,
	FOREIGN KEY (`decided_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "join_requests_email_canonical" CHECK("join_requests"."email" = lower(trim("join_requests"."email"))),
	CONSTRAINT "join_requests_confirmed_first" CHECK("join_requests"."decided_at" IS NULL OR "join_requests"."confirmed_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `join_requests_token_hash_unique` ON `join_requests` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `join_requests_one_open` ON `join_requests` (`email`) WHERE "join_requests"."decided_at" IS NULL;--> statement-breakpoint
CREATE INDEX `join_requests_waiting` ON `join_requests` (`confirmed_at`) WHERE "join_requests"."decided_at" IS NULL;--> statement-breakpoint
CREATE TABLE `member_fields` (
	`member_id` integer NOT NULL,
	`field` text NOT NULL,
	PRIMARY KEY(`member_id`, `field`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `member_fields_by_field` ON `member_fields` (`field`,`member_id`);--> statement-breakpoint
CREATE TABLE `member_roles` (
	`member_id` integer NOT NULL,
	`role` text NOT NULL,
	`granted_by` integer,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`member_id`, `role`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`granted_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "member_roles_role" CHECK("member_roles"."role" IN ('editor', 'moderator', 'admin'))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `member_roles_by_role` ON `member_roles` (`role`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text,
	`name` text,
	`locale` text,
	`district` text,
	`organisation` text,
	`sector` text,
	`help` text,
	`languages` text,
	`name_seen_by` text DEFAULT 'members' NOT NULL,
	`email_seen_by` text DEFAULT 'nobody' NOT NULL,
	`district_seen_by` text DEFAULT 'members' NOT NULL,
	`organisation_seen_by` text DEFAULT 'members' NOT NULL,
	`sector_seen_by` text DEFAULT 'members' NOT NULL,
	`help_seen_by` text DEFAULT 'members' NOT NULL,
	`languages_seen_by` text DEFAULT 'members' NOT NULL,
	`picture_seen_by` text DEFAULT 'members' NOT NULL,
	`name_key` text,
	`search_text` text,
	`invited_by` integer,
	`joined_at` integer NOT NULL,
	`confirmed_at` integer,
	`erased_at` integer,
	FOREIGN KEY (`invited_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "members_email_canonical" CHECK("members"."email" = lower(trim("members"."email"))),
	CONSTRAINT "members_locale" CHECK("members"."locale" IN ('de', 'en')),
	CONSTRAINT "members_name_is_seen" CHECK("members"."name_seen_by" IN ('public', 'members')),
	CONSTRAINT "members_email_is_not_public" CHECK("members"."email_seen_by" IN ('members', 'nobody')),
	CONSTRAINT "members_district_seen_by" CHECK("members"."district_seen_by" IN ('public', 'members', 'nobody')),
	CONSTRAINT "members_organisation_seen_by" CHECK("members"."organisation_seen_by" IN ('public', 'members', 'nobody')),
	CONSTRAINT "members_sector_seen_by" CHECK("members"."sector_seen_by" IN ('public', 'members', 'nobody')),
	CONSTRAINT "members_help_seen_by" CHECK("members"."help_seen_by" IN ('public', 'members', 'nobody')),
	CONSTRAINT "members_languages_seen_by" CHECK("members"."languages_seen_by" IN ('public', 'members', 'nobody')),
	CONSTRAINT "members_picture_seen_by" CHECK("members"."picture_seen_by" IN ('public', 'members', 'nobody')),
	CONSTRAINT "members_complete_or_erased" CHECK("members"."erased_at" IS NOT NULL OR ("members"."email" IS NOT NULL AND "members"."name" IS NOT NULL
        AND "members"."name_key" IS NOT NULL AND "members"."locale" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_email_unique` ON `members` (`email`);--> statement-breakpoint
CREATE INDEX `members_by_name` ON `members` (`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `members_by_district` ON `members` (`district`,`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `members_by_sector` ON `members` (`sector`,`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `members_by_inviter` ON `members` (`invited_by`);--> statement-breakpoint
CREATE INDEX `members_unconfirmed` ON `members` (`joined_at`) WHERE "members"."confirmed_at" IS NULL;--> statement-breakpoint
CREATE TABLE `setup_links` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "setup_links_one" CHECK("setup_links"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `suspensions` (
	`id` integer PRIMARY KEY NOT NULL,
	`member_id` integer NOT NULL,
	`reason` text NOT NULL,
	`suspended_by` integer,
	`suspended_at` integer NOT NULL,
	`until` integer NOT NULL,
	`lifted_at` integer,
	`lifted_by` integer,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`suspended_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`lifted_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "suspensions_end_after_start" CHECK("suspensions"."until" > "suspensions"."suspended_at")
);
--> statement-breakpoint
CREATE INDEX `suspensions_standing` ON `suspensions` (`member_id`,`until`) WHERE "suspensions"."lifted_at" IS NULL;--> statement-breakpoint
CREATE TABLE `waiting_notes` (
	`member_id` integer PRIMARY KEY NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade
);
