"""Other searches on the same articles and queries: `PEERS=1 make search-bench` asks them beside ours."""
