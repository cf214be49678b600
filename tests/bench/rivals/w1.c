/* W1 in C, as somebody who cares for speed would write it: struct of arrays, running counts, integer thresholds, the three arms in
 * lockstep on one random word per person and month, and persons whom no row could move passed over.
 *   cc -O3 -march=native w1.c -o w1 && ./w1 tables.txt PERSONS REPLICATIONS
 * Prints CPU milliseconds per replication and months in work per person of each arm. Tables: see rivals.ts. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { S = 8, ARMS = 3, CYCLES = 120, CLASSES = 8, SEGMENTS = 4, PAYERS = 5, FOLLOW_UP = 6 };
enum { PASSIVE, PREPARING, WAITING, INTERVENTION, SUPPORTED, REGULAR, STUDIES, EXITED };
enum { ROWS = S * 5 * 3 * CLASSES };

static uint32_t leave_below[ARMS][ROWS], cumulated[ARMS][ROWS][S];
static double cost[ARMS][S][SEGMENTS][PAYERS];
static uint8_t piece0[CYCLES + 2], piece1[CYCLES + 2];

static uint64_t rng[4];
static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline uint64_t next(void) { /* xoshiro256+ */
  const uint64_t result = rng[0] + rng[3], t = rng[1] << 17;
  rng[2] ^= rng[0]; rng[3] ^= rng[1]; rng[1] ^= rng[2]; rng[0] ^= rng[3]; rng[2] ^= t; rng[3] = rotl(rng[3], 45);
  return result;
}

typedef struct { uint8_t state, holds; int16_t since, job, until; } Life;

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  const int n = atoi(argv[2]), replications = atoi(argv[3]), places = n / 100 * 20;
  FILE *file = fopen(argv[1], "r");
  if (!file) return 3;
  double discount_step;
  if (fscanf(file, "%lf", &discount_step) != 1) return 3;
  uint32_t largest = 0;
  for (int a = 0; a < ARMS; a++)
    for (int r = 0; r < ROWS; r++) {
      double p[S], sum = 0;
      for (int k = 0; k < S; k++) if (fscanf(file, "%lf", &p[k]) != 1) return 3;
      const int own = r / (5 * 3 * CLASSES);
      for (int k = 0; k < S; k++) {
        if (k != own) sum += p[k];
        cumulated[a][r][k] = (uint32_t)(sum * 4294967295.0 + 0.5);
      }
      leave_below[a][r] = cumulated[a][r][S - 1];
      if (leave_below[a][r] > largest) largest = leave_below[a][r];
    }
  for (int a = 0; a < ARMS; a++)
    for (int s = 0; s < S; s++)
      for (int g = 0; g < SEGMENTS; g++)
        for (int k = 0; k < PAYERS; k++) if (fscanf(file, "%lf", &cost[a][s][g][k]) != 1) return 3;
  fclose(file);
  for (int e = 0; e < CYCLES + 2; e++) {
    piece0[e] = e < 3 ? 1 : e < 9 ? 2 : e < 18 ? 3 : 4;
    piece1[e] = e < 6 ? 0 : e < 12 ? 1 : 2;
  }

  Life *life = malloc(sizeof(Life) * ARMS * n);
  int16_t *leaves = malloc(sizeof(int16_t) * n);
  int32_t *order = malloc(sizeof(int32_t) * n), *queue = malloc(sizeof(int32_t) * ARMS * (n * 4 + 16));
  const int room = n * 4 + 16;
  uint32_t *word = malloc(sizeof(uint32_t) * (n + 1));
  double months[ARMS] = {0}, total[ARMS][PAYERS] = {{0}};
  static int starts[CYCLES + 2];
  memset(starts, 0, sizeof starts);
  for (int p = 0; p < n; p++) {
    leaves[p] = (int16_t)((int)((p / 8 + 0.5) * 132 / (n / 8.0)));
    if (leaves[p] < CYCLES) starts[leaves[p] + 1]++;
  }
  for (int t = 0; t <= CYCLES; t++) starts[t + 1] += starts[t];
  for (int p = 0, at[CYCLES + 2], ready = 0; p < n; p++) {
    if (!ready) { memcpy(at, starts, sizeof at); ready = 1; }
    if (leaves[p] < CYCLES) order[at[leaves[p]]++] = p;
  }

  const clock_t began = clock();
  for (int r = 0; r < replications; r++) {
    uint64_t seed = 0x9E3779B97F4A7C15ull * (uint64_t)(r + 1);
    for (int k = 0; k < 4; k++) { seed += 0x9E3779B97F4A7C15ull; uint64_t z = seed; z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull; z = (z ^ (z >> 27)) * 0x94D049BB133111EBull; rng[k] = z ^ (z >> 31); }
    int held[ARMS] = {0}, head[ARMS] = {0}, tail[ARMS] = {0};
    int32_t count[ARMS][S][SEGMENTS];
    double weighted[ARMS][S][SEGMENTS];
    memset(count, 0, sizeof count);
    memset(weighted, 0, sizeof weighted);
    for (int p = 0; p < n; p++)
      for (int a = 0; a < ARMS; a++) {
        life[p * ARMS + a] = (Life){PASSIVE, 0, -1, 0, 0};
        count[a][PASSIVE][p % SEGMENTS]++;
      }
    double discount = 1;
    for (int t = 0; t < CYCLES; t++) {
      for (int e = starts[t]; e < starts[t + 1]; e++) {
        const int p = order[e];
        for (int a = 0; a < ARMS; a++) {
          Life *l = &life[p * ARMS + a];
          count[a][l->state][p % SEGMENTS]--;
          count[a][EXITED][p % SEGMENTS]++;
          l->state = EXITED;
          held[a] -= l->holds;
          l->holds = 0;
        }
      }
      for (int p = 0; p < n; p++)
        for (int a = 0; a < ARMS; a++) {
          Life *l = &life[p * ARMS + a];
          if (l->holds && l->state != INTERVENTION && l->until <= t) { l->holds = 0; held[a]--; }
        }
      for (int p = 0; p < n; p += 2) {
        const uint64_t x = next();
        word[p] = (uint32_t)(x >> 32);
        word[p + 1] = (uint32_t)x;
      }
      for (int p = 0; p < n; p++) {
        const uint32_t w = word[p];
        if (w >= largest) continue;
        for (int a = 0; a < ARMS; a++) {
          Life *l = &life[p * ARMS + a];
          if (l->state == EXITED) continue;
          const int job = l->state == SUPPORTED || l->state == REGULAR;
          const int row = ((l->state * 5 + (l->since < 0 ? 0 : piece0[t - l->since])) * 3 + (job ? piece1[t - l->job] : 0)) * CLASSES + p % 8;
          if (w >= leave_below[a][row]) continue;
          int to = 0;
          while (w >= cumulated[a][row][to]) to++;
          if (to == INTERVENTION && !l->holds) to = PASSIVE;
          if (to == l->state) continue;
          count[a][l->state][p % SEGMENTS]--;
          count[a][to][p % SEGMENTS]++;
          if (l->holds && to != INTERVENTION) {
            if (to == SUPPORTED || to == REGULAR) { if (l->state == INTERVENTION) l->until = (int16_t)(t + FOLLOW_UP); }
            else { l->holds = 0; held[a]--; }
          }
          if (to == SUPPORTED || to == REGULAR) l->job = (int16_t)t;
          if (to == INTERVENTION) l->since = (int16_t)t;
          if (to == WAITING) queue[a * room + tail[a]++] = p;
          l->state = (uint8_t)to;
        }
      }
      for (int a = 0; a < ARMS; a++) {
        while (held[a] < places && head[a] < tail[a]) {
          const int p = queue[a * room + head[a]++];
          Life *l = &life[p * ARMS + a];
          if (l->state != WAITING) continue;
          count[a][WAITING][p % SEGMENTS]--;
          count[a][INTERVENTION][p % SEGMENTS]++;
          l->state = INTERVENTION;
          l->since = (int16_t)t;
          l->holds = 1;
          held[a]++;
        }
        if (tail[a] > 3 * n) { /* keep the line within its room */
          const int length = tail[a] - head[a];
          memmove(queue + a * room, queue + a * room + head[a], sizeof(int32_t) * (size_t)length);
          head[a] = 0;
          tail[a] = length;
        }
        for (int s = 0; s < S; s++) for (int g = 0; g < SEGMENTS; g++) weighted[a][s][g] += discount * count[a][s][g];
        for (int g = 0; g < SEGMENTS; g++) months[a] += (double)(count[a][SUPPORTED][g] + count[a][REGULAR][g]) / n;
      }
      discount *= discount_step;
    }
    for (int a = 0; a < ARMS; a++)
      for (int s = 0; s < S; s++)
        for (int g = 0; g < SEGMENTS; g++)
          for (int k = 0; k < PAYERS; k++) total[a][k] += weighted[a][s][g] * cost[a][s][g][k] / n;
  }
  const double ms = 1000.0 * (double)(clock() - began) / CLOCKS_PER_SEC / replications;
  printf("%.6f", ms);
  for (int a = 0; a < ARMS; a++) printf(" %.6f", months[a] / replications);
  for (int a = 0; a < ARMS; a++) fprintf(stderr, "%.1f ", total[a][0] / replications);
  printf("\n");
  return 0;
}
