import Text

/// Where the parts of a form stand on a screen.
struct FormLayout {
  /// The label of each field, over as many lines as it takes.
  let labels: [[String]]
  let labelWidth: Int
  let areaSize: Size
  /// How far notes stand from the left, and how wide they may be.
  let noteIndent: Int
  let noteWidth: Int
  private let screen: Size
  /// The rows that the news take.
  private let news: Int
  private let width: Int
  private var height: Int

  /// Room between the border and what stands inside.
  private static let margin = 2

  /// Rows kept free for notes, so that the form doesn't jump when one comes or goes.
  private static let noteRows = 2

  /// Lays out `form`, with few or no notes, on a screen of `size` where the news take so many rows.
  init(_ form: Form, size: Size, news: Int = 0) {
    (screen, self.news) = (size, news)
    width = min(76, size.width)
    let longest = form.fields.map { Width.of($0.label) }.max() ?? 0
    let labelWidth = min(longest, max(6, width * 9 / 20))
    self.labelWidth = labelWidth
    labels = form.fields.map { $0.label.wrapped(to: max(1, labelWidth)) }
    let areas = form.fields.filter(\.isTall).count
    let introduction =
      form.introduction.isEmpty
      ? 0 : form.introduction.wrapped(to: width - 2 * Self.margin).count + 1
    // Border, buttons with a blank row before them, and room for notes; the rest is for the fields.
    let lines = zip(form.fields, labels).reduce(0) { $1.0.isTall ? $0 : $0 + $1.1.count }
    let fixed = 4 + Self.noteRows + introduction + lines
    let room = Self.room(on: size)
    let areaHeight = areas == 0 ? 0 : max(3, min(8, (room - fixed) / areas))
    areaSize = Size(
      width: max(1, width - 2 * Self.margin - labelWidth - 2), height: areaHeight)
    // On a narrow screen there is too little room for them under the control.
    noteIndent = width < 60 ? 2 : labelWidth + 2
    noteWidth = max(1, width - 2 * Self.margin - noteIndent)
    // The form keeps its height when fields come and go.
    height = fixed + areas * areaHeight + form.hidden.count
  }

  /// The rows for a form: the last one is the footer's, and where there are many the one above it
  /// that of the news, which would else stand over the form's border.
  private static func room(on screen: Size) -> Int {
    max(1, screen.height - (screen.height >= 10 ? 2 : 1))
  }

  /// Makes room for so many rows of notes.
  mutating func makeRoom(forNotes rows: Int) { height += max(0, rows - Self.noteRows) }

  var box: Rect {
    // The fields keep their size while there are more news; they are scrolled.
    let room = max(1, min(Self.room(on: screen), screen.height - 1 - news))
    let height = min(room, height)
    return Rect(
      x: (screen.width - width) / 2, y: min(room - height, (screen.height - height) / 2),
      width: width, height: height)
  }

  var inside: Rect { box.inset(columns: Self.margin, rows: 1) }

  /// The rows that the field at a place takes.
  func height(of field: Form.Field, at index: Int) -> Int {
    field.isTall ? areaSize.height : labels[index].count
  }
}

extension Form.Field {
  /// Whether it takes up several rows.
  var isTall: Bool {
    switch control {
    case .area, .several: true
    case .line, .choice: false
    }
  }
}
