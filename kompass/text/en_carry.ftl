# To take along: the backup of own data, and contributions to the published data.

error-file-taken = “{ $file }” is there already and is not written over. Choose another name, or add --force.
error-nothing-own = There is nothing to back up in “{ $folder }”: no own reports and nothing written.
error-link-in-data = “{ $path }” is a link to something else, which would have been left out. Nothing was written. Put the file or the folder itself where the link is.
error-own-data-busy = Own data in “{ $folder }” are being changed. Nothing was written. Try again when Kompass is not working with them.
error-home-taken = There is something in “{ $folder }” already ({ $found }), and nothing is mixed. Move the folder away, or restore to another: KOMPASS_HOME=folder uv run kompass restore file.zip.
backup-damaged = “{ $file }” cannot be read: the file is damaged or cut off. Nothing was restored.
backup-other = “{ $file }” is not a backup from Kompass. Nothing was restored.
backup-version = “{ $file }” is a backup of another kind (version { $version }) than this Kompass reads (version { $known }). Update Kompass. Nothing was restored.
backup-unsafe = “{ $file }” holds something that does not belong in a backup: “{ $name }”. Nothing was restored.
backup-too-large = “{ $file }” is too large when unpacked. Nothing was restored.
backup-changed = “{ $file }” is not as it was written: “{ $name }” does not match. Nothing was restored. Use another copy.
backup-made = The backup is written: { $file }. It holds { $what }. Keep it as you keep the reports: the originals are in it.
backup-restored = Restored to “{ $folder }”: { $what }, as it was on { $day }.
backup-imports = { $n ->
    [one] one report brought in
   *[other] { $n } reports brought in
}
backup-removed = { $n ->
    [one] one import undone
   *[other] { $n } imports undone
}
backup-notes = { $n ->
    [one] one note
   *[other] { $n } notes
}
backup-drafts = { $n ->
    [one] one report under work
   *[other] { $n } reports under work
}
