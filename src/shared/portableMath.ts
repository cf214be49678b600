/**
 * exp, log, expm1, log1p and pow from + − × ÷ and bit operations alone, so that every JavaScript engine gives the same last bit.
 * ECMAScript leaves the last digits of Math.exp, Math.log and Math.pow to the engine; the four operations and Math.sqrt are exact
 * by IEEE 754. Everything from the samplers to a model's `prepare` uses these, so that the same seed gives the same result hash in
 * Node, Chromium, Firefox and Safari.
 * Algorithms and constants: fdlibm 5.3 (e_exp.c, e_log.c, s_expm1.c, s_log1p.c, e_pow.c), "Copyright (C) 1993, 2004 by Sun
 * Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute this software is freely granted, provided
 * that this notice is preserved." Error below 1 ulp each (pow below 0.70 ulp).
 * Length: five functions that share their constants and their work on the bits of a double.
 */

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
const lowFirst = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
const highIndex = lowFirst ? 1 : 0
const lowIndex = lowFirst ? 0 : 1

/** Sign, exponent and first 20 bits of the fraction, as a signed integer. */
function highWord(x: number): number {
  float[0] = x
  return words[highIndex] | 0
}

function lowWord(x: number): number {
  float[0] = x
  return words[lowIndex] | 0
}

function withHighWord(x: number, high: number): number {
  float[0] = x
  words[highIndex] = high
  return float[0]
}

function withoutLowWord(x: number): number {
  float[0] = x
  words[lowIndex] = 0
  return float[0]
}

/** x · 2^k for k such that the result is a normal number. */
function addExponent(x: number, k: number): number {
  return withHighWord(x, highWord(x) + (k << 20))
}

/** 2^k, −1022 ≤ k ≤ 1023. */
function twoTo(k: number): number {
  words[highIndex] = (k + 0x3ff) << 20
  words[lowIndex] = 0
  return float[0]
}

const ln2High = 6.9314718036912381649e-1
const ln2Low = 1.90821492927058770002e-10
const inverseLn2 = 1.442695040888963387
const twoTo54 = 18014398509481984

// ---------------------------------------------------------------- exp

/** e^x. Underflows to 0 below −745.13, overflows to Infinity above 709.78. */
export function exp(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893383973096) return Infinity
  if (x < -745.13321910194110842) return 0
  const size = Math.abs(x)
  let high = 0
  let low = 0
  let k = 0
  let r = x
  if (size > 0.34657359027997264) {
    // x = k ln 2 + r, |r| ≤ 0.5 ln 2, with r as high − low
    if (size < 1.0397207708399179) {
      k = x > 0 ? 1 : -1
      high = x - k * ln2High
      low = k * ln2Low
    } else {
      k = (inverseLn2 * x + (x > 0 ? 0.5 : -0.5)) | 0
      high = x - k * ln2High
      low = k * ln2Low
    }
    r = high - low
  } else if (size < 3.7252902984619140625e-9) {
    return 1 + x
  }
  const t = r * r
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 + t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  if (k === 0) return 1 - ((r * c) / (c - 2) - r)
  const y = 1 - (low - (r * c) / (2 - c) - high)
  if (k >= -1021) return k === 1024 ? y * 2 * twoTo(1023) : addExponent(y, k)
  return addExponent(y, k + 1000) * twoTo(-1000)
}

// ---------------------------------------------------------------- log

const lg1 = 6.66666666666673513e-1
const lg2 = 3.999999999940941908e-1
const lg3 = 2.857142874366239149e-1
const lg4 = 2.222219843214978396e-1
const lg5 = 1.818357216161805012e-1
const lg6 = 1.531383769920937332e-1
const lg7 = 1.479819860511658591e-1

/** log(1 + f) = f − s (f − R), s = f / (2 + f); this is R, a polynomial in z = s². */
function logRemainder(z: number): number {
  const w = z * z
  return z * (lg1 + w * (lg3 + w * (lg5 + w * lg7))) + w * (lg2 + w * (lg4 + w * lg6))
}

/** Natural logarithm. log(0) = −Infinity, log of a negative number is NaN. */
export function log(x: number): number {
  if (x !== x || x < 0) return NaN
  if (x === 0) return -Infinity
  if (x === Infinity) return x
  let k = 0
  if (x < 2.2250738585072014e-308) {
    k = -54
    x *= twoTo54
  }
  // x = 2^k (1 + f), sqrt(2)/2 < 1 + f < sqrt(2)
  let hx = highWord(x)
  k += (hx >> 20) - 1023
  hx &= 0x000fffff
  const i = (hx + 0x95f64) & 0x100000
  const f = withHighWord(x, hx | (i ^ 0x3ff00000)) - 1
  k += i >> 20
  if ((0x000fffff & (2 + hx)) < 3) {
    // |f| < 2^−20
    if (f === 0) return k === 0 ? 0 : k * ln2High + k * ln2Low
    const r = f * f * (0.5 - 0.33333333333333333 * f)
    return k === 0 ? f - r : k * ln2High - (r - k * ln2Low - f)
  }
  const s = f / (2 + f)
  const r = logRemainder(s * s)
  if (((hx - 0x6147a) | (0x6b851 - hx)) > 0) {
    const half = 0.5 * f * f
    return k === 0 ? f - (half - s * (half + r)) : k * ln2High - (half - (s * (half + r) + k * ln2Low) - f)
  }
  return k === 0 ? f - s * (f - r) : k * ln2High - (s * (f - r) - k * ln2Low - f)
}

/** log(1 + x) without loss of digits for small x. */
export function log1p(x: number): number {
  if (x !== x || x < -1) return NaN
  if (x === -1) return -Infinity
  if (x === Infinity) return x
  const size = Math.abs(x)
  if (size < 1.862645149230957e-9) return size < 5.5511151231257827e-17 ? x : x - x * x * 0.5
  let k = 1
  let f = 0
  let hu = 1
  let c = 0
  const hx = highWord(x)
  if (hx < 0x3fda827a && (hx > 0 || hx <= (0xbfd2bec3 | 0))) {
    // −0.2929 < x < 0.41422
    k = 0
    f = x
  }
  if (k !== 0) {
    let u = x
    if (hx < 0x43400000) {
      u = 1 + x
      hu = highWord(u)
      k = (hu >> 20) - 1023
      c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u // what rounding 1 + x lost
    } else {
      hu = highWord(u)
      k = (hu >> 20) - 1023
    }
    hu &= 0x000fffff
    if (hu < 0x6a09e) {
      u = withHighWord(u, hu | 0x3ff00000)
    } else {
      k += 1
      u = withHighWord(u, hu | 0x3fe00000)
      hu = (0x00100000 - hu) >> 2
    }
    f = u - 1
  }
  const half = 0.5 * f * f
  if (hu === 0) {
    // |f| < 2^−20
    if (f === 0) return k === 0 ? 0 : k * ln2High + (c + k * ln2Low)
    const r = half * (1 - 0.66666666666666666 * f)
    return k === 0 ? f - r : k * ln2High - (r - (k * ln2Low + c) - f)
  }
  const s = f / (2 + f)
  const z = s * s
  const r = z * (lg1 + z * (lg2 + z * (lg3 + z * (lg4 + z * (lg5 + z * (lg6 + z * lg7))))))
  return k === 0 ? f - (half - s * (half + r)) : k * ln2High - (half - (s * (half + r) + (k * ln2Low + c)) - f)
}

// ---------------------------------------------------------------- expm1

/** e^x − 1 without loss of digits for small x. */
export function expm1(x: number): number {
  if (x !== x) return x
  if (x > 709.782712893383973096) return Infinity
  if (x < -56 * 0.693147180559945309) return -1
  const size = Math.abs(x)
  let k = 0
  let c = 0
  if (size > 0.34657359027997264) {
    let high: number
    let low: number
    if (size < 1.0397207708399179) {
      k = x > 0 ? 1 : -1
      high = x - k * ln2High
      low = k * ln2Low
    } else {
      k = (inverseLn2 * x + (x > 0 ? 0.5 : -0.5)) | 0
      high = x - k * ln2High
      low = k * ln2Low
    }
    x = high - low
    c = high - x - low
  } else if (size < 5.5511151231257827e-17) {
    return x
  }
  const half = 0.5 * x
  const hxs = x * half
  const r1 =
    1 +
    hxs *
      (-3.33333333333331316428e-2 +
        hxs *
          (1.58730158725481460165e-3 +
            hxs * (-7.93650757867487942473e-5 + hxs * (4.00821782732936239552e-6 + hxs * -2.01099218183624371326e-7))))
  let t = 3 - r1 * half
  let e = hxs * ((r1 - t) / (6 - x * t))
  if (k === 0) return x - (x * e - hxs)
  e = x * (e - c) - c
  e -= hxs
  if (k === -1) return 0.5 * (x - e) - 0.5
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e)
  if (k <= -2 || k > 56) {
    const y = 1 - (e - x)
    return (k === 1024 ? y * 2 * twoTo(1023) : addExponent(y, k)) - 1
  }
  if (k < 20) {
    t = 1 - twoTo(-k)
    return addExponent(t - (e - x), k)
  }
  return addExponent(x - (e + twoTo(-k)) + 1, k)
}

// ---------------------------------------------------------------- pow

/** x^y, with the special cases of Math.pow (1 to the power NaN or ±Infinity is NaN). */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (x !== x || y !== y) return NaN
  if (y === 1) return x
  if (Math.abs(y) === Infinity) {
    const size = Math.abs(x)
    if (size === 1) return NaN
    return size > 1 === y > 0 ? Infinity : 0
  }
  // Parity of y matters for a negative or zero base only.
  const wholePower = Math.floor(y) === y
  const oddPower = wholePower && Math.abs(y) < 9007199254740992 && Math.abs(y % 2) === 1
  const negative = x < 0 || Object.is(x, -0)
  const size = Math.abs(x)
  if (size === 0 || size === Infinity || size === 1) {
    if (size === 1 && negative && !wholePower) return NaN
    const z = y < 0 ? 1 / size : size
    return negative && oddPower ? -z : z
  }
  if (negative && !wholePower) return NaN
  if (y === 2) return x * x
  if (y === -1) return 1 / x
  const z = powPositive(size, y)
  return negative && oddPower ? -z : z
}

/** size^y for finite size > 0, size ≠ 1, finite y ≠ 0: 2^(y log2(size)) with log2 carried in two parts. */
function powPositive(size: number, y: number): number {
  const big = size > 1 === y > 0 ? Infinity : 0
  const exponentY = (highWord(y) & 0x7fffffff) >>> 0
  let t1: number
  let t2: number
  if (exponentY > 0x41e00000) {
    // |y| > 2^31: over- or underflow unless size is very near 1
    if (exponentY > 0x43f00000) return big
    const hx = highWord(size)
    if (hx < 0x3fefffff) return y < 0 ? Infinity : 0
    if (hx > 0x3ff00000) return y > 0 ? Infinity : 0
    const t = size - 1
    const w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25))
    const u = 1.44269502162933349609 * t
    const v = t * 1.92596299112661746887e-8 - w * inverseLn2
    t1 = withoutLowWord(u + v)
    t2 = v - (t1 - u)
  } else {
    let n = 0
    let base = size
    if (base < 2.2250738585072014e-308) {
      base *= 9007199254740992
      n = -53
    }
    const hx = highWord(base)
    n += (hx >> 20) - 0x3ff
    const j = hx & 0x000fffff
    let ix = j | 0x3ff00000
    let above = 0 // 0: base near 1, 1: base near 1.5
    if (j > 0x3988e) {
      if (j < 0xbb67a) above = 1
      else {
        n += 1
        ix -= 0x00100000
      }
    }
    const near = above === 1 ? 1.5 : 1
    base = withHighWord(base, ix)
    // s = (base − near) / (base + near), as sHigh + sLow
    const u = base - near
    const v = 1 / (base + near)
    const ss = u * v
    const sHigh = withoutLowWord(ss)
    const tHigh0 = withHighWord(0, ((ix >> 1) | 0x20000000) + 0x00080000 + (above << 18))
    const tLow0 = base - (tHigh0 - near)
    const sLow = v * (u - sHigh * tHigh0 - sHigh * tLow0)
    const s2 = ss * ss
    let r =
      s2 *
      s2 *
      (5.99999999999994648725e-1 +
        s2 *
          (4.28571428578550184252e-1 +
            s2 *
              (3.33333329818377432918e-1 +
                s2 * (2.72728123808534006489e-1 + s2 * (2.30660745775561754067e-1 + s2 * 2.06975017800338417784e-1)))))
    r += sLow * (sHigh + ss)
    const sSquare = sHigh * sHigh
    const tHigh = withoutLowWord(3 + sSquare + r)
    const tLow = r - (tHigh - 3 - sSquare)
    const p0 = sHigh * tHigh
    const q0 = sLow * tHigh + tLow * ss
    const pHigh = withoutLowWord(p0 + q0)
    const pLow = q0 - (pHigh - p0)
    const zHigh = 9.61796700954437255859e-1 * pHigh
    const zLow = -7.02846165095275826516e-9 * pHigh + pLow * 9.61796693925975554329e-1 + (above === 1 ? 1.35003920212974897128e-8 : 0)
    const dpHigh = above === 1 ? 5.84962487220764160156e-1 : 0
    t1 = withoutLowWord(zHigh + zLow + dpHigh + n)
    t2 = zLow - (t1 - n - dpHigh - zHigh)
  }
  // y (t1 + t2) in two parts
  const y1 = withoutLowWord(y)
  const pl = (y - y1) * t1 + y * t2
  let ph = y1 * t1
  const z0 = pl + ph
  let j = highWord(z0)
  const i0 = lowWord(z0)
  if (j >= 0x40900000) {
    if (((j - 0x40900000) | i0) !== 0) return Infinity
    if (pl + 8.0085662595372944372e-17 > z0 - ph) return Infinity
  } else if ((j & 0x7fffffff) >= 0x4090cc00) {
    if (((j - (0xc090cc00 | 0)) | i0) !== 0) return 0
    if (pl <= z0 - ph) return 0
  }
  // 2^(ph + pl)
  const i = j & 0x7fffffff
  let k = (i >> 20) - 0x3ff
  let n = 0
  if (i > 0x3fe00000) {
    n = j + (0x00100000 >> (k + 1))
    k = ((n & 0x7fffffff) >> 20) - 0x3ff
    const t = withHighWord(0, n & ~(0x000fffff >> k))
    n = ((n & 0x000fffff) | 0x00100000) >> (20 - k)
    if (j < 0) n = -n
    ph -= t
  }
  const t = withoutLowWord(pl + ph)
  const u = t * 6.93147182464599609375e-1
  const v = (pl - (t - ph)) * 6.93147180559945286227e-1 + t * -1.90465429995776804525e-9
  const z = u + v
  const w = v - (z - u)
  const tt = z * z
  const p1 =
    z -
    tt *
      (1.66666666666666019037e-1 +
        tt *
          (-2.77777777770155933842e-3 +
            tt * (6.61375632143793436117e-5 + tt * (-1.6533902205465251539e-6 + tt * 4.13813679705723846039e-8))))
  const r = (z * p1) / (p1 - 2) - (w + z * w)
  const result = 1 - (r - z)
  j = highWord(result) + (n << 20)
  if (j >> 20 > 0) return withHighWord(result, j)
  return scaleDown(result, n)
}

/** x · 2^n with a subnormal or zero result, rounded once. */
function scaleDown(x: number, n: number): number {
  const scaled = addExponent(x, n + 54 + 64)
  return scaled * twoTo(-118)
}
