import Interface

/// Where the parts of the stakeholders' screen stand.
struct StakeholdersLayout {
  /// The names of the panes; of no height on a low screen.
  let panes: Rect
  /// What is shown, and in which order; of no height where the matrix needs the row.
  let heading: Rect
  /// The list with its column headings, or nil when it isn't shown.
  let list: Rect?
  /// The matrix, or nil when it isn't shown.
  let matrix: MatrixLayout?
  /// The numbers and names beside the matrix, or nil when they aren't shown.
  let legend: Rect?
  /// The stakeholder with the focus in words; may be of no height.
  let detail: Rect
  /// Whether the matrix is wanted, but the screen is too small for it.
  let lacksRoom: Bool

  /// The number of stakeholders that the list shows at a time.
  var rows: Int { max(0, (list?.height ?? 1) - 1) }

  /// Whether list and matrix stand side by side.
  var isWide: Bool { list != nil && matrix != nil }

  private static let legendWidth = 28

  init(_ size: Size, pane: StakeholdersScreen.Pane) {
    let content = Chrome.content(of: size)
    let width = content.width
    let isWide = size.width >= 120
    let panesHeight = content.height >= 12 ? 1 : 0
    let headingHeight = pane == .matrix && content.height < 10 && !isWide ? 0 : 1
    let detailHeight = content.height >= 18 ? 3 : content.height >= 6 ? 1 : 0
    panes = Rect(x: 0, y: content.y, width: width, height: panesHeight)
    heading = Rect(x: 0, y: panes.bottom, width: width, height: headingHeight)
    detail = Rect(x: 0, y: content.bottom - detailHeight, width: width, height: detailHeight)
    let gap = content.height >= 30 ? 1 : 0
    let body = Rect(
      x: 0, y: heading.bottom, width: width,
      height: max(0, detail.y - heading.bottom - gap))
    let matrixWidth = min(120, width * (width >= 160 ? 50 : 39) / 100)
    let right = Rect(
      x: width - matrixWidth, y: body.y, width: matrixWidth, height: body.height)
    if isWide, let matrix = MatrixLayout(right) {
      self.matrix = matrix
      list = Rect(x: 0, y: body.y, width: right.x - 2, height: body.height)
      legend = nil
    } else if pane == .list {
      list = body
      matrix = nil
      legend = nil
    } else {
      list = nil
      let beside = width >= 76 ? Self.legendWidth + 2 : 0
      matrix = MatrixLayout(Rect(x: 0, y: body.y, width: width - beside, height: body.height))
      legend =
        if beside > 0, let right = matrix?.right {
          Rect(x: right + 2, y: body.y, width: width - right - 3, height: body.height)
        } else {
          nil
        }
    }
    lacksRoom = pane == .matrix && matrix == nil
  }
}
