import TestSupport
import Testing

@testable import Interface

/// What frames share with those they were copied from is never seen.
struct FrameLaws {
  private typealias Drawing = (inout Frame) -> Void

  @Test(arguments: 0..<20) func copiesAreAsIfDrawnAnew(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let size = Size(width: .random(in: 1...9, using: &random), height: 4)
    var frames = [(frame: Frame(size), drawings: [Drawing]())]
    for _ in 0..<60 {
      var copy = random.pick(frames)
      let drawing = drawing(&random)
      drawing(&copy.frame)
      copy.drawings.append(drawing)
      if frames.count == 6 { frames.remove(at: random.pick(frames.indices)) }
      frames.append(copy)
    }
    let anew = frames.map { _, drawings in
      var frame = Frame(size)
      for drawing in drawings { drawing(&frame) }
      return frame
    }
    #expect(frames.map(\.frame) == anew)
    for (frame, _) in frames {
      for (other, copied) in zip(anew, frames) {
        #expect(isTold(frame, since: other))
        #expect(isTold(frame, since: copied.frame))
      }
    }
  }

  @Test(arguments: 0..<20) func aFrameIsAnArrayOfCells(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let blank = Array(repeating: Array(repeating: " ", count: 7), count: 3)
    var frames = [(frame: Frame(Size(width: 7, height: 3)), cells: blank)]
    for _ in 0..<60 {
      var (frame, cells) = random.pick(frames)
      let (x, y) = (Int.random(in: 0..<7, using: &random), Int.random(in: 0..<3, using: &random))
      let letter = random.pick(["a", "ø", "─"])
      frame.put(letter, at: Point(x: x, y: y))
      cells[y][x] = letter
      frames.append((frame, cells))
    }
    for (frame, cells) in frames { #expect((0..<3).map { frame.row($0).map(\.text) } == cells) }
  }

  /// Whether what is told to have changed, and no less, makes the rows of one frame of another's.
  private func isTold(_ frame: Frame, since other: Frame) -> Bool {
    (0..<frame.size.height).allSatisfy { y in
      var row = Array(other.row(y))
      guard let (x, cells) = frame.changes(inRow: y, since: other) else {
        return row == Array(frame.row(y))
      }
      row.replaceSubrange(x..<x + cells.count, with: cells)
      return row == Array(frame.row(y)) && Array(frame.row(y)) != Array(other.row(y))
    }
  }

  private func drawing(_ random: inout SeededRandom) -> Drawing {
    let (x, y) = (Int.random(in: -2...9, using: &random), Int.random(in: -1...4, using: &random))
    let rect = Rect(
      x: x, y: y, width: .random(in: 0...5, using: &random),
      height: .random(in: 0...3, using: &random))
    let style = random.pick(Style.allCases)
    let text = random.pick(["Tavle", "ø", "日本", "e\u{301}x", ""])
    return switch Int.random(in: 0..<5, using: &random) {
    case 0: { $0.fill(rect, style: style) }
    case 1: { $0.style(rect, as: style) }
    case 2: { $0.box(rect, title: text, style: style) }
    default: { $0.put(text, at: Point(x: x, y: y), style: style) }
    }
  }
}
