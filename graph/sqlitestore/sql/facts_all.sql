SELECT num, body FROM fact
