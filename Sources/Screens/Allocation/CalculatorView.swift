import Core
import Interface
import Text

extension Calculator {
  /// Draws the figures with the shares under them.
  func view(in frame: inout Frame, _ scene: Scene) {
    let size = frame.size
    let box = Box(title: title, width: size.width, height: size.height - 1, in: size)
    box.draw(in: &frame)
    let inside = box.inside
    let table = shareLines(width: inside.width)
    // The figures keep at least four rows, so that it can be seen where one is.
    let height = max(1, min(table.count, inside.height - 5))
    let figures = min(form.fields.count + 1, inside.height - height - 1)
    drawFigures(
      in: &frame, Rect(x: inside.x, y: inside.y, width: inside.width, height: figures))
    drawShares(
      in: &frame,
      Rect(x: inside.x, y: inside.y + figures + 1, width: inside.width, height: height))
  }

  private func drawFigures(in frame: inout Frame, _ rect: Rect) {
    let buttons = ["Brug tallene (F2)", "Annuller (Esc)"]
    let count = form.fields.count + 1
    let focus = min(form.focus, form.fields.count)
    let offset = Scroll.offset(current: 0, focus: focus, count: count, height: rect.height)
    let longest = form.fields.map { Width.of($0.label) }.max() ?? 0
    let labelWidth = max(1, min(longest, rect.width - 16))
    for row in 0..<max(0, min(rect.height, count - offset)) {
      let index = row + offset
      let y = rect.y + row
      guard index < form.fields.count else {
        var x = rect.x
        for (place, name) in buttons.enumerated() {
          let isFocused = form.focus == form.fields.count + place
          let used = frame.put(
            "[ \(name) ]", at: Point(x: x, y: y), style: isFocused ? .selected : .plain,
            width: max(0, rect.right - x))
          frame.target(
            place == 0 ? "save" : "cancel", in: Rect(x: x, y: y, width: used, height: 1))
          if isFocused { frame.cursor = Point(x: x, y: y) }
          x += used + 2
        }
        continue
      }
      draw(form.fields[index], at: Point(x: rect.x, y: y), labelWidth, index, rect, in: &frame)
    }
    frame.putArrows(
      x: rect.right - 1, rect, above: offset > 0,
      below: offset + rect.height < count && rect.height > 0)
  }

  private func draw(
    _ field: Form.Field, at point: Point, _ labelWidth: Int, _ index: Int, _ rect: Rect,
    in frame: inout Frame
  ) {
    let isFocused = index == form.focus
    let isWrong = problem(of: field.id) != nil
    frame.put(
      field.label, at: point, style: isWrong ? .error : isFocused ? .heading : .label,
      width: labelWidth)
    let x = point.x + labelWidth + 2
    let room = max(1, rect.right - x - 1)
    let control = Rect(x: x, y: point.y, width: min(20, room), height: 1)
    frame.target("field:\(field.id)", in: control)
    switch field.control {
    case .line(let text): text.view(in: &frame, at: control, focused: isFocused)
    default:
      frame.put(
        "‹ \(field.text) ›", at: Point(x: x, y: point.y),
        style: isFocused ? .activeField : .field, width: room)
      if isFocused { frame.cursor = Point(x: x, y: point.y) }
    }
    if isWrong {
      // What is wrong with it stands whole above the shares, when it has the focus.
      frame.put(
        "! Ret tallet", at: Point(x: control.right + 1, y: point.y), style: .error,
        width: max(0, rect.right - control.right - 2))
    }
  }

  private func drawShares(in frame: inout Frame, _ rect: Rect) {
    for (row, line) in shareLines(width: rect.width).prefix(rect.height).enumerated() {
      frame.put(line, at: Point(x: rect.x, y: rect.y + row), right: rect.right)
    }
  }

  /// Every department's share as it is and as it would be, and what is in the way of keeping it.
  func shareLines(width: Int) -> [[Span]] {
    let focused = form.fields.indices.contains(form.focus) ? form.fields[form.focus].id : ""
    let trouble =
      (problem(of: focused) ?? hindrance).map {
        "! \(objection == nil ? "" : "Kan ikke bruges: ")\($0)"
      } ?? ""
    let style: Style = objection == nil ? .warning : .error
    let lines = trouble.isEmpty ? [] : trouble.wrapped(to: width).map { [Span($0, style)] }
    switch tried {
    case .success(let new): return lines + comparison(try? present.get(), new, width)
    case .failure(let refusal) where refusal.message == hindrance: return lines
    case .failure(let refusal):
      return lines + "! \(refusal.message)".lines(.warning, width: width)
    }
  }

  private func comparison(_ now: Allocation?, _ new: Allocation, _ width: Int) -> [[Span]] {
    let tables = [Columns.all, .differences, .percents].map { table(now, new, $0) }
    return TextTable.fitting(tables, width: width).spans(width: width) { index in
      guard index < new.shares.count else { return .muted }
      let share = new.shares[index]
      return now?.share(of: share.department) == share ? .plain : .heading
    }
  }

  /// What there is room for beside the per cent.
  private enum Columns { case all, differences, percents }

  private func table(_ now: Allocation?, _ new: Allocation, _ columns: Columns) -> [[String]] {
    let hasKroner = new.kroner != nil || now?.kroner != nil
    func kroner<Cell>(_ present: Cell, _ tried: Cell, _ difference: Cell) -> [Cell] {
      switch columns {
      case _ where !hasKroner: []
      case .all: [present, tried, difference]
      case .differences: [difference]
      case .percents: []
      }
    }
    func row(
      _ name: String, _ percents: (Quantity?, Quantity?), _ amounts: (Quantity?, Quantity?)
    ) -> [String] {
      let difference = amounts.1.flatMap { new in amounts.0.map { new - $0 } }
      return [name, percents.0?.percent ?? "–", percents.1?.percent ?? "–"]
        + kroner(
          amounts.0?.kroner ?? "–", amounts.1?.kroner ?? "–", difference?.signedKroner ?? "–")
    }
    let whole = Quantity(100)
    let heading = ["Afdeling", "Nu", "Prøvet"] + kroner("Nu, kr.", "Prøvet, kr.", "Forskel")
    let rows = new.shares.map { share in
      let old = now?.share(of: share.department)
      return row(
        share.department.name, (old?.percent, share.percent), (old?.kroner, share.kroner))
    }
    return [heading] + rows
      + [row("I alt", (now.map { _ in whole }, whole), (now?.kroner, new.kroner))]
  }
}
