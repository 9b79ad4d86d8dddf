CREATE TABLE `published_builds` (
	`id` integer PRIMARY KEY NOT NULL,
	`stamp` text NOT NULL,
	CONSTRAINT "published_builds_one" CHECK("published_builds"."id" = 1)
);
