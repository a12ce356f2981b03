# A Markdown table of results/*.jsonl: peers and ours side by side, requests as a multiple of the better peer's, p99 as a part of the lower one of theirs.
def cell: "\(.r.rps), \(.r.p99_ms)";
def part(whole): if whole > 0 then (. / whole * 100 | round / 100 | "\(.) x") else "-" end;
. as $all
| ([.[].peer] | unique | map(select(. != "ours"))) as $peers
| "| size | level | \($peers | map("\(.) req/s, p99 ms") | join(" | ")) | ours req/s, p99 ms | requests | p99 | errors of ours | kB per picture, in this order | PSS in MB |",
  "|---|---|\($peers | map("---") | join("|"))|---|---|---|---|---|---|",
  ( ["256x256", "1024x768"][] as $size | ["overview", "region", "local"][] as $level
    | [$all[] | select(.size == $size and .level == $level)] as $rows
    | ($rows[] | select(.peer == "ours")) as $ours
    | [$rows[] | select(.peer != "ours")] as $others
    | "| \($size) | \($level) | \([$peers[] as $p | $others[] | select(.peer == $p) | cell] | join(" | ")) | \($ours | cell) | \($ours.r.rps | part($others | map(.r.rps) | max)) | \($ours.r.p99_ms | part($others | map(.r.p99_ms) | min)) | \($ours.r.not_png + $ours.r.socket_errors) | \($rows | map(.r.kb_per_image) | join(", ")) | \($rows | map(.pss_mb) | join(", ")) |" ),
  "",
  "Cold start of the peers, ms: \($peers | map(. as $p | "\($p) \($all | map(select(.peer == $p)) | .[0].cold_ms)") | join(", "))"
