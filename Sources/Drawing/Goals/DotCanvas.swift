/// A drawing in braille dots, two across and four down in each character.
struct DotCanvas {
  /// How many dots there are across.
  let dotsAcross: Int
  /// How many dots there are down.
  let dotsDown: Int
  private let width: Int
  private var dots: [UInt8]

  /// Creates an empty one of so many characters.
  init(width: Int, height: Int) {
    self.width = width
    dotsAcross = width * 2
    dotsDown = height * 4
    dots = Array(repeating: 0, count: width * height)
  }

  /// The characters from the top; nil where nothing is drawn.
  var rows: [[Character?]] {
    stride(from: 0, to: dots.count, by: width).map { start in
      dots[start..<start + width].map { bits in
        bits == 0 ? nil : Character(Unicode.Scalar(0x2800 + UInt32(bits))!)
      }
    }
  }

  /// Draws a straight line between two dots.
  mutating func line(from: (x: Int, y: Int), to: (x: Int, y: Int)) {
    let steps = max(abs(to.x - from.x), abs(to.y - from.y))
    for step in 0...steps {
      let part = steps == 0 ? 0 : Double(step) / Double(steps)
      dot(
        x: from.x + Int((Double(to.x - from.x) * part).rounded()),
        y: from.y + Int((Double(to.y - from.y) * part).rounded()))
    }
  }

  private mutating func dot(x: Int, y: Int) {
    guard (0..<dotsAcross).contains(x), (0..<dotsDown).contains(y) else { return }
    // Unicode numbers the dots down the left side and then down the right; the lowest pair came
    // later and has the last two bits.
    let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    dots[y / 4 * width + x / 2] |= bits[y % 4][x % 2]
  }
}
