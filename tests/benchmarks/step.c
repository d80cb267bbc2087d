/* A training step of a multi-layer perceptron, written by hand for one network: what the machine can do.

   Sizes and all choices are known to the compiler: -DSIZES=2,16,16,1 -DLAYERS=3 -DWIDEST=16 -DLANES=104 (samples worked
   on together) -DWIDTH=8 (doubles in a vector) -DHIDDEN=RELU -DLAST=LINEAR -DLOSS=MAX_MARGIN -DOUTPUTS=1. A row holds one unit for
   all samples of a chunk; sums are kept in registers, a few rows by a few vectors at a time. */

#include <stdint.h>
#include <string.h>

#define LINEAR 0
#define RELU 1
#define TANH 2
#define SWISH 3 /* x * sigmoid(x) */
#define MAX_MARGIN 0
#define SQUARED_ERROR 1
#define SOFTPLUS 2 /* log(1 + exp(1 - y*s)) */
#define SOFTMAX 3 /* log(sum of exp(s)) - s of the class whose number is y */

#define INLINE static inline __attribute__((always_inline))
#define VECTORS (LANES / WIDTH)
#define ROWS 4
#define ACROSS (WIDTH == 8 ? (VECTORS >= 4 ? 4 : VECTORS) : (VECTORS >= 2 ? 2 : 1))

typedef double vec __attribute__((vector_size(8 * WIDTH)));
typedef double vec_anywhere __attribute__((vector_size(8 * WIDTH), aligned(8)));
typedef int64_t ivec __attribute__((vector_size(8 * WIDTH)));
typedef double four __attribute__((vector_size(32)));
typedef double four_anywhere __attribute__((vector_size(32), aligned(8)));

static const int sizes[] = {SIZES};
static double value[LAYERS + 1][WIDEST * LANES] __attribute__((aligned(64)));
static double slope[LAYERS + 1][WIDEST * LANES] __attribute__((aligned(64)));
static double grad[LAYERS + 1][WIDEST * LANES] __attribute__((aligned(64)));

INLINE vec load(const double *p) { return *(const vec_anywhere *)p; }
INLINE void store(double *p, vec v) { *(vec_anywhere *)p = v; }
INLINE vec all(double x) { return x - (vec){0}; }
INLINE vec choose(ivec mask, vec yes, vec no) { return (vec)(((ivec)yes & mask) | ((ivec)no & ~mask)); }
INLINE vec power_of_two(vec k) { return (vec)((ivec)(k + (6755399441055744.0 + 1023.0)) << 52); }
INLINE vec rounded(vec x) { return (x + 6755399441055744.0) - 6755399441055744.0; }
INLINE vec magnitude(vec x) { return (vec)((ivec)x & INT64_MAX); }

INLINE vec exponential(vec x) {
  vec z = choose(x < -700.0, all(-700.0), choose(x > 700.0, all(700.0), x));
  vec k = rounded(z * 1.4426950408889634);
  vec r = (z - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10;
  vec r2 = r * r, r4 = r2 * r2;
  vec low = (0.5 + r * (1 / 6.0)) + r2 * (1 / 24.0 + r * (1 / 120.0));
  vec high = (1 / 720.0 + r * (1 / 5040.0)) + r2 * (1 / 40320.0 + r * (1 / 362880.0)) + r4 * (1 / 3628800.0 + r * (1 / 39916800.0));
  return (1.0 + (r + r2 * (low + r4 * high))) * power_of_two(k);
}

INLINE vec hyperbolic_tangent(vec x) {
  vec m = magnitude(x), z = choose(m > 20.0, all(20.0), m);
  vec k = rounded(z * 2.8853900817779268);
  vec a = (z - k * (0.5 * 6.93147180369123816490e-01)) - k * (0.5 * 1.90821492927058770002e-10);
  vec y = a * a, y2 = y * y;
  vec high = (-0.05396825278025473 + 0.02186937058371202 * y) + (-0.0088573043969761 + 0.0034447839656753694 * y) * y2;
  vec t = a + (a * y) * ((-0.3333333333333248 + 0.13333333332782735 * y) + high * y2);
  vec scale = power_of_two(k), less = scale - 1.0, more = scale + 1.0;
  vec result = (less + t * more) / (more + t * less);
  return (vec)((ivec)result | ((ivec)x & INT64_MIN));
}

INLINE vec softplus(vec x) { /* and log1p(e) = 2 atanh(e / (2 + e)) for 0 <= e <= 1 */
  vec e = exponential(-magnitude(x)), s = e / (2.0 + e), z = s * s, z2 = z * z, z4 = z2 * z2;
  vec low = (0.6666666666667769 + 0.3999999999605048 * z) + (0.2857142905790612 + 0.22222192909574204 * z) * z2;
  vec high = (0.1818281392922361 + 0.15364297912641234 * z) + (0.1358629147969695 + 0.09902936502182036 * z) * z2;
  vec tail = low + (high + 0.17739517132441746 * z4) * z4;
  return choose(x > 0.0, x, all(0)) + (e - s * (e - z * tail));
}

INLINE vec logarithm(vec x) { /* x = 2^k m with m around 1, log(m) = 2 atanh((m - 1) / (m + 1)) */
  ivec exponent = ((ivec)x - 0x3fe6a09e667f3bcdL) >> 52;
  vec m = (vec)((ivec)x - (exponent << 52)), s = (m - 1.0) / (m + 1.0), z = s * s, z2 = z * z, z4 = z2 * z2;
  vec low = (2 / 3.0 + 2 / 5.0 * z) + (2 / 7.0 + 2 / 9.0 * z) * z2;
  vec high = (2 / 11.0 + 2 / 13.0 * z) + (2 / 15.0 + 2 / 17.0 * z) * z2;
  vec k = __builtin_convertvector(exponent, vec);
  return k * 6.93147180369123816490e-01 + (2.0 * s + (s * z * (low + high * z4) + k * 1.90821492927058770002e-10));
}

/* The loss, and its derivative by each score into g; rows of scores and of g are LANES apart. */
INLINE vec softmax(const double *scores, double *g, vec y, vec share) {
  vec s[OUTPUTS], e[OUTPUTS], top = load(scores), sum = {0}, own = {0};
#pragma GCC unroll 16
  for (int k = 0; k < OUTPUTS; k++) {
    s[k] = load(scores + k * LANES);
    top = choose(s[k] > top, s[k], top);
    own = choose(y == (double)k, s[k], own);
  }
#pragma GCC unroll 16
  for (int k = 0; k < OUTPUTS; k++) sum += e[k] = exponential(s[k] - top);
  vec part = share / sum;
#pragma GCC unroll 16
  for (int k = 0; k < OUTPUTS; k++) store(g + k * LANES, e[k] * part - choose(y == (double)k, share, all(0)));
  return (logarithm(sum) + (top - own)) * share;
}

INLINE four fold(vec v) { /* a vector of four whose sum is the vector's */
#if WIDTH == 8
  return __builtin_shufflevector(v, v, 0, 1, 2, 3) + __builtin_shufflevector(v, v, 4, 5, 6, 7);
#else
  return v;
#endif
}

INLINE double total(vec v) { four f = fold(v); return (f[0] + f[1]) + (f[2] + f[3]); }

INLINE four totals(vec a, vec b, vec c, vec d) {
  four p = fold(a), q = fold(b), r = fold(c), s = fold(d);
  four u = __builtin_shufflevector(p, q, 0, 4, 2, 6) + __builtin_shufflevector(p, q, 1, 5, 3, 7);
  four v = __builtin_shufflevector(r, s, 0, 4, 2, 6) + __builtin_shufflevector(r, s, 1, 5, 3, 7);
  return __builtin_shufflevector(u, v, 0, 1, 4, 5) + __builtin_shufflevector(u, v, 2, 3, 6, 7);
}

INLINE void forward_block(const double *w, const double *x, double *y, double *d, int n_in, int act, int rows, int across) {
  vec sum[ROWS][8];
  for (int j = 0; j < rows; j++)
    for (int v = 0; v < across; v++) sum[j][v] = all(w[j * (n_in + 1) + n_in]);
#pragma GCC unroll 4
  for (int i = 0; i < n_in; i++) {
    vec xs[8];
    for (int v = 0; v < across; v++) xs[v] = load(x + i * LANES + v * WIDTH);
    for (int j = 0; j < rows; j++) {
      vec b = all(w[j * (n_in + 1) + i]);
      for (int v = 0; v < across; v++) sum[j][v] += b * xs[v];
    }
  }
  for (int j = 0; j < rows; j++)
    for (int v = 0; v < across; v++) {
      vec z = sum[j][v];
      if (act == RELU) z = choose(z > 0.0, z, all(0));
      store(y + j * LANES + v * WIDTH, z);
    }
}

INLINE void forward_layer(const double *w, const double *x, double *y, double *d, int n_in, int n_out, int act) {
  for (int k = 0; k + ROWS <= n_out; k += ROWS) {
    int l = 0;
    for (; l + ACROSS * WIDTH <= LANES; l += ACROSS * WIDTH)
      forward_block(w + k * (n_in + 1), x + l, y + k * LANES + l, d, n_in, act, ROWS, ACROSS);
    for (; l < LANES; l += WIDTH) forward_block(w + k * (n_in + 1), x + l, y + k * LANES + l, d, n_in, act, ROWS, 1);
  }
  for (int k = n_out / ROWS * ROWS; k < n_out; k++) {
    int l = 0;
    for (; l + ACROSS * WIDTH <= LANES; l += ACROSS * WIDTH)
      forward_block(w + k * (n_in + 1), x + l, y + k * LANES + l, d, n_in, act, 1, ACROSS);
    for (; l < LANES; l += WIDTH) forward_block(w + k * (n_in + 1), x + l, y + k * LANES + l, d, n_in, act, 1, 1);
  }
  if (act == TANH)
    for (int l = 0; l < n_out * LANES; l += WIDTH) store(y + l, hyperbolic_tangent(load(y + l)));
  if (act == SWISH)
    for (int l = 0; l < n_out * LANES; l += WIDTH) {
      vec z = load(y + l), s = 1.0 / (1.0 + exponential(-z));
      store(y + l, z * s);
      store(d + l, s + z * (s * (1.0 - s)));
    }
}

INLINE void input_block(const double *w, const double *g, double *gx, int n_in, int n_out, int rows, int across) {
  vec sum[ROWS][8] = {{{0}}};
#pragma GCC unroll 4
  for (int k = 0; k < n_out; k++) {
    vec gs[8];
    for (int v = 0; v < across; v++) gs[v] = load(g + k * LANES + v * WIDTH);
    for (int j = 0; j < rows; j++) {
      vec b = all(w[k * (n_in + 1) + j]);
      for (int v = 0; v < across; v++) sum[j][v] += b * gs[v];
    }
  }
  for (int j = 0; j < rows; j++)
    for (int v = 0; v < across; v++) store(gx + j * LANES + v * WIDTH, sum[j][v]);
}

INLINE void weight_block(const double *x, const double *g, double *gw, int n_in, int rows, int columns) {
  vec sum[4][4] = {{{0}}};
  for (int l = 0; l < LANES; l += WIDTH) {
    vec gs[4];
    for (int r = 0; r < rows; r++) gs[r] = load(g + r * LANES + l);
    for (int c = 0; c < columns; c++) {
      vec xs = load(x + c * LANES + l);
      for (int r = 0; r < rows; r++) sum[r][c] += xs * gs[r];
    }
  }
  for (int r = 0; r < rows; r++) {
    double *p = gw + r * (n_in + 1);
    if (columns == 4) *(four_anywhere *)p += totals(sum[r][0], sum[r][1], sum[r][2], sum[r][3]);
    else for (int c = 0; c < columns; c++) p[c] += total(sum[r][c]);
  }
}

#define GRAD_ROWS (WIDTH == 8 ? 4 : 2)

INLINE void weight_rows(const double *x, const double *g, double *gw, int n_in, int rows) {
  int i = 0;
  for (; i + 4 <= n_in; i += 4) weight_block(x + i * LANES, g, gw + i, n_in, rows, 4);
  if (n_in % 4 == 1) weight_block(x + i * LANES, g, gw + i, n_in, rows, 1);
  if (n_in % 4 == 2) weight_block(x + i * LANES, g, gw + i, n_in, rows, 2);
  if (n_in % 4 == 3) weight_block(x + i * LANES, g, gw + i, n_in, rows, 3);
  vec sum[4] = {{0}};
  for (int l = 0; l < LANES; l += WIDTH)
    for (int r = 0; r < rows; r++) sum[r] += load(g + r * LANES + l);
  for (int r = 0; r < rows; r++) gw[r * (n_in + 1) + n_in] += total(sum[r]);
}

INLINE void backward_layer(const double *w, double *gw, const double *x, const double *y, const double *d, double *g,
                           double *gx, int n_in, int n_out, int act, int inputs) {
  for (int l = 0; l < n_out * LANES; l += WIDTH) {
    vec out = load(y + l), up = load(g + l);
    if (act == TANH) store(g + l, (1.0 - out * out) * up);
    if (act == RELU) store(g + l, choose(out > 0.0, up, all(0)));
    if (act == SWISH) store(g + l, load(d + l) * up);
  }
  if (inputs)
    for (int i = 0; i + ROWS <= n_in; i += ROWS) {
      int l = 0;
      for (; l + ACROSS * WIDTH <= LANES; l += ACROSS * WIDTH)
        input_block(w + i, g + l, gx + i * LANES + l, n_in, n_out, ROWS, ACROSS);
      for (; l < LANES; l += WIDTH) input_block(w + i, g + l, gx + i * LANES + l, n_in, n_out, ROWS, 1);
    }
  int k = 0;
  for (; k + GRAD_ROWS <= n_out; k += GRAD_ROWS) weight_rows(x, g + k * LANES, gw + k * (n_in + 1), n_in, GRAD_ROWS);
  for (; k < n_out; k++) weight_rows(x, g + k * LANES, gw + k * (n_in + 1), n_in, 1);
}

/* A batch of rows [samples][inputs] and their classes into chunks; what pads the last one repeats its last sample. */
INLINE void gather(const int64_t *batch, long count, const double *rows, const double *classes, double *x,
                   double *targets, long chunks) {
  for (long c = 0; c < chunks; c++)
    for (long l = 0; l < LANES; l++) {
      long place = c * LANES + l, sample = batch[place < count ? place : count - 1];
      targets[place] = classes[sample];
      for (int i = 0; i < sizes[0]; i++) x[(c * sizes[0] + i) * LANES + l] = rows[sample * sizes[0] + i];
    }
}

/* x: [chunks][inputs][LANES], targets and shares (1 / samples, 0 for padding): [chunks][LANES]. With an order
   [batches][count] step n takes its batch number first + n, over and over, of the rows and classes of all samples. */
double train(long steps, double *parameters, double *gradients, long n_parameters, double *x, double *targets,
             const double *shares, long chunks, double rate, double l2, const int64_t *order, long batches, long count,
             long first, const double *rows, const double *classes) {
  double loss = 0;
  for (long step = 0; step < steps; step++) {
    if (order) gather(order + (first + step) % batches * count, count, rows, classes, x, targets, chunks);
    vec losses = {0}, squares = {0};
    memset(gradients, 0, sizeof(double) * n_parameters);
    for (long c = 0; c < chunks; c++) {
      const double *inputs = x + c * sizes[0] * LANES;
      int begin[LAYERS], at = 0;
#pragma GCC unroll 8
      for (int n = 0; n < LAYERS; n++) {
        begin[n] = at;
        forward_layer(parameters + at, n ? value[n] : inputs, value[n + 1], slope[n + 1], sizes[n], sizes[n + 1],
                      n == LAYERS - 1 ? LAST : HIDDEN);
        at += sizes[n + 1] * (sizes[n] + 1);
      }
      for (int l = 0; l < LANES; l += WIDTH) {
        vec s = load(value[LAYERS] + l), y = load(targets + c * LANES + l), share = load(shares + c * LANES + l);
        if (LOSS == MAX_MARGIN) {
          vec margin = 1.0 - y * s;
          losses += choose(margin > 0.0, margin, all(0)) * share;
          store(grad[LAYERS] + l, choose(margin > 0.0, -y * share, all(0)));
        } else if (LOSS == SQUARED_ERROR) {
          losses += (s - y) * (s - y) * share;
          store(grad[LAYERS] + l, 2.0 * (s - y) * share);
        } else if (LOSS == SOFTMAX) {
          losses += softmax(value[LAYERS] + l, grad[LAYERS] + l, y, share);
        } else {
          vec margin = 1.0 - y * s;
          losses += softplus(margin) * share;
          store(grad[LAYERS] + l, -y * share / (1.0 + exponential(-margin)));
        }
      }
#pragma GCC unroll 8
      for (int n = LAYERS - 1; n >= 0; n--)
        backward_layer(parameters + begin[n], gradients + begin[n], n ? value[n] : inputs, value[n + 1], slope[n + 1],
                       grad[n + 1], grad[n], sizes[n], sizes[n + 1], n == LAYERS - 1 ? LAST : HIDDEN, n > 0);
    }
    long i = 0;
    for (; i + WIDTH <= n_parameters; i += WIDTH) {
      vec p = load(parameters + i);
      squares += p * p;
      store(parameters + i, p - rate * (load(gradients + i) + 2.0 * l2 * p));
    }
    loss = total(losses) + l2 * total(squares);
    for (; i < n_parameters; i++) {
      loss += l2 * parameters[i] * parameters[i];
      parameters[i] -= rate * (gradients[i] + 2.0 * l2 * parameters[i]);
    }
  }
  return loss;
}
