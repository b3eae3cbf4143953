-- needs: changes
-- The newest version in the log is the package's own: neither is raised without the other.
SELECT 'changes', rowid, 'version', version, $version
FROM changes
WHERE rowid = (SELECT max(rowid) FROM changes) AND version <> $version
