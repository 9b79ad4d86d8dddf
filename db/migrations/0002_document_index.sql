CREATE VIRTUAL TABLE `document_index` USING fts5(
	title_stems, summary_stems, text_stems, label_stems, end_stems,
	content='documents', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='4 6'
);
--> statement-breakpoint
INSERT INTO `document_index`(`document_index`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE `document_vocabulary` USING fts5vocab('document_index', 'col');
