-- prices were dropped when base rates came: each project is judged, and its runs priced, within a minute
UPDATE "gate_watches" SET "due_at" = now();
