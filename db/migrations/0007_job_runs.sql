CREATE TABLE `job_runs` (
	`name` text PRIMARY KEY NOT NULL,
	`tried_at` integer,
	`done_at` integer NOT NULL
);
