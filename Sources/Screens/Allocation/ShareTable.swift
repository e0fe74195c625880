import Core
import Interface
import Text

extension TextTable {
  /// The lines on a screen: the heading as a label, and each row in its own style.
  func spans(width: Int, style: (Int) -> Style) -> [[Span]] {
    lines(width: width).enumerated().map { index, line in
      [Span(line, index == 0 ? .label : style(index - 1))]
    }
  }
}

extension Allocation {
  /// The shares with their heading and sum, on a screen.
  func spans(width: Int) -> [[Span]] {
    TextTable(table).spans(width: width) { $0 == shares.count ? .muted : .plain }
  }
}

extension Fairness {
  /// The shares by the key beside what was really used, on a screen.
  func spans(width: Int) -> [[Span]] {
    TextTable.fitting([table(), table(withKroner: false)], width: width)
      .spans(width: width) { rows[$0].isBeyond ? .warning : .plain }
  }
}
