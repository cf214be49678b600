# W1 in R, vectorised over persons. Rscript w1.R tables.txt PERSONS REPLICATIONS
# Prints CPU milliseconds per replication and months in work per person of each arm. Tables: see rivals.ts.
arguments <- commandArgs(trailingOnly = TRUE)
numbers <- scan(arguments[1], quiet = TRUE)
n <- as.integer(arguments[2])
replications <- as.integer(arguments[3])
S <- 8; ARMS <- 3; CYCLES <- 120; CLASSES <- 8; SEGMENTS <- 4; PAYERS <- 5
PASSIVE <- 1; WAITING <- 3; INTERVENTION <- 4; SUPPORTED <- 5; REGULAR <- 6; EXITED <- 8
step <- numbers[1]
ROWS <- S * 15 * CLASSES
rows <- numbers[2:(1 + ARMS * ROWS * S)]
cost <- numbers[(2 + ARMS * ROWS * S):length(numbers)]
table_of <- lapply(seq_len(ARMS), function(a) {
  m <- matrix(rows[((a - 1) * ROWS * S + 1):(a * ROWS * S)], nrow = ROWS, byrow = TRUE)
  m <- t(apply(m, 1, cumsum))
  m[, S] <- 1
  m
})
cost_of <- lapply(seq_len(ARMS), function(a) {
  size <- S * SEGMENTS * PAYERS
  matrix(cost[((a - 1) * size + 1):(a * size)], nrow = S * SEGMENTS, byrow = TRUE)
})
person <- seq_len(n) - 1
row_class <- person %% 8
segment <- person %% SEGMENTS
leaves <- floor((person %/% 8 + 0.5) * 132 / (n / 8))
places <- n %/% 100 * 20

replication <- function() {
  months <- numeric(ARMS)
  uniforms <- matrix(runif(n * CYCLES), nrow = n)
  for (a in seq_len(ARMS)) {
    state <- rep(PASSIVE, n); since <- rep(-1, n); job <- numeric(n)
    holds <- rep(FALSE, n); until <- rep(Inf, n); joined <- rep(Inf, n)
    total <- numeric(PAYERS)
    for (t in 0:(CYCLES - 1)) {
      gone <- leaves == t
      state[gone] <- EXITED
      holds[gone] <- FALSE
      holds[holds & state != INTERVENTION & until <= t] <- FALSE
      p0 <- ifelse(since < 0, 0, 1 + findInterval(t - since, c(3, 9, 18)))
      in_job <- state == SUPPORTED | state == REGULAR
      p1 <- ifelse(in_job, findInterval(t - job, c(6, 12)), 0)
      row <- (((state - 1) * 5 + p0) * 3 + p1) * CLASSES + row_class + 1
      to <- 1 + rowSums(uniforms[, t + 1] >= table_of[[a]][row, ])
      to[state == EXITED] <- EXITED
      to[to == INTERVENTION & state != INTERVENTION & !holds] <- PASSIVE
      moved <- to != state
      to_job <- moved & (to == SUPPORTED | to == REGULAR)
      until[to_job & holds & state == INTERVENTION] <- t + 6
      holds[moved & !to_job & to != INTERVENTION] <- FALSE
      job[to_job] <- t
      joined[moved & to == WAITING] <- t
      state <- to
      free <- places - sum(holds)
      if (free > 0) {
        line <- which(state == WAITING)
        first <- head(line[order(joined[line])], free)
        state[first] <- INTERVENTION
        since[first] <- t
        holds[first] <- TRUE
        until[first] <- Inf
      }
      months[a] <- months[a] + sum(state == SUPPORTED | state == REGULAR) / n
      total <- total + step^t * colSums(cost_of[[a]][(state - 1) * SEGMENTS + segment + 1, ]) / n
    }
  }
  months
}

set.seed(1)
began <- proc.time()
sums <- numeric(ARMS)
for (r in seq_len(replications)) sums <- sums + replication()
used <- proc.time() - began
cat(1000 * (used[["user.self"]] + used[["sys.self"]]) / replications, sums / replications, "\n")
