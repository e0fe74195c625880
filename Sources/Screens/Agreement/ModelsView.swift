import Core
import Interface
import Text

extension ModelsScreen {
  private func cells(of row: ModelComparison.Row, _ layout: Layout) -> ArraySlice<String?> {
    row.cells.dropFirst(firstColumn).prefix(layout.shown)
  }

  func height(of row: ModelComparison.Row, _ layout: Layout) -> Int {
    if row.cells.isEmpty { return 2 }
    let label = row.label.wrapped(to: layout.label - 2).count
    // A row is as high as it would be whichever models are shown, so that it stays when they change.
    return max(label, row.cells.map { ($0 ?? "").wrapped(to: layout.cell - 2).count }.max() ?? 1)
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let table = ModelComparison(scene.project)
    let layout = Layout(frame.size, table.models.count)
    guard !table.models.isEmpty else {
      drawWelcome(in: &frame)
      return
    }
    drawNames(table.models, layout, in: &frame)
    var y = layout.body.y - offset
    for (number, row) in table.rows.enumerated() {
      draw(row, number, at: y, layout, in: &frame)
      y += height(of: row, layout)
    }
    frame.putArrows(
      x: layout.body.right - 1, layout.body, above: offset > 0, below: y > layout.body.bottom)
  }

  /// What is said while there are no models.
  static let welcome =
    "Ingen modeller endnu. Tryk t for at begynde med »som i dag« og samdrift ved siden af "
    + "hinanden med de typiske opgaver, eller a for at tilføje en model selv."

  private func drawWelcome(in frame: inout Frame) {
    let content = Chrome.content(of: frame.size)
    frame.put("Modeller", at: Point(x: 1, y: content.y), style: .heading)
    let lines = Self.welcome.wrapped(to: max(1, min(70, content.width - 2)))
    for (row, line) in lines.prefix(max(0, content.height - 2)).enumerated() {
      frame.put(line, at: Point(x: 1, y: content.y + 2 + row))
    }
    frame.cursor = Point(x: 1, y: content.y)
  }

  private func drawNames(
    _ models: ChunkedArray<OperatingModel>, _ layout: Layout, in frame: inout Frame
  ) {
    let y = layout.body.y - 1
    let last = min(models.count, firstColumn + layout.shown)
    let which =
      layout.shown < models.count
      ? "Model \(firstColumn + 1)–\(last) af \(models.count)" : "Modeller"
    frame.put(which, at: Point(x: 1, y: y), style: .label, width: layout.label - 2)
    for (index, model) in models.enumerated().dropFirst(firstColumn).prefix(layout.shown) {
      frame.put(
        model.name, at: Point(x: layout.x(index - firstColumn), y: y), style: .heading,
        width: layout.cell - 2)
    }
    if firstColumn > 0 { frame.put("◄", at: Point(x: layout.label - 2, y: y), style: .muted) }
    if last < models.count {
      frame.put("►", at: Point(x: layout.body.right - 1, y: y), style: .muted)
    }
  }

  private func draw(
    _ row: ModelComparison.Row, _ number: Int, at top: Int, _ layout: Layout,
    in frame: inout Frame
  ) {
    let isHeading = row.cells.isEmpty
    put(
      row.label, at: Point(x: 1, y: isHeading ? top + 1 : top),
      isHeading ? frame.size.width - 3 : layout.label - 2, isHeading ? .heading : .label, layout,
      in: &frame)
    let height = height(of: row, layout)
    for (index, cell) in cells(of: row, layout).enumerated() {
      let x = layout.x(index)
      put(
        cell ?? "–", at: Point(x: x, y: top), layout.cell - 2, cell == nil ? .muted : .plain,
        layout,
        in: &frame)
      guard let item = row.item else { continue }
      let column = firstColumn + index
      let isFocused = item == self.row && column == place.column
      for y in top..<top + height where (layout.body.y..<layout.body.bottom).contains(y) {
        let rect = Rect(x: x - 1, y: y, width: layout.cell - 1, height: 1)
        frame.target("cell:\(column)/\(number)", in: rect)
        if isFocused { frame.style(rect, as: .selected) }
      }
      if isFocused, (layout.body.y..<layout.body.bottom).contains(top) {
        frame.cursor = Point(x: x, y: top)
      }
    }
  }

  private func put(
    _ text: String, at point: Point, _ width: Int, _ style: Style, _ layout: Layout,
    in frame: inout Frame
  ) {
    for (index, line) in text.wrapped(to: max(1, width)).enumerated() {
      let y = point.y + index
      guard y >= layout.body.y, y < layout.body.bottom else { continue }
      frame.put(line, at: Point(x: point.x, y: y), style: style, width: max(0, width))
    }
  }
}

extension ModelsScreen {
  /// Where the parts of the table stand.
  struct Layout {
    /// The table under the names of the models.
    let body: Rect
    /// The width of the column with what is compared.
    let label: Int
    /// The width of a model's column, with the space after it.
    let cell: Int
    /// How many models there is room for.
    let shown: Int

    init(_ size: Size, _ models: Int) {
      let content = Chrome.content(of: size)
      body = Rect(
        x: 0, y: content.y + 1, width: content.width, height: max(1, content.height - 1))
      label = max(14, min(26, content.width * 28 / 100))
      let room = max(4, content.width - label - 1)
      shown = max(1, min(max(1, models), room / ModelsScreen.narrowest))
      cell = room / shown
    }

    /// Where a model's column begins.
    func x(_ index: Int) -> Int { label + 1 + index * cell }
  }
}
