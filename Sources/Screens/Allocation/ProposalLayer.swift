import Core
import Interface
import Text

/// What would make an allocation key fair, to be proposed as an adjustment or left.
struct ProposalLayer: Layer {
  private let proposal: FairnessProposal
  private(set) var offset = 0

  init(_ proposal: FairnessProposal) { self.proposal = proposal }

  /// What stands at the top.
  var title: String { "Forslag · \(proposal.key.plainName)" }

  var footer: [FooterItem] {
    (proposal.isFair ? [FooterItem("Enter", "foreslå som justering", target: "yes")] : [])
      + [
        FooterItem("Pil op/ned", "rul"), FooterItem("p", "papir", target: "print"),
        FooterItem("Esc", "luk", target: "cancel"),
      ]
  }

  mutating func press(_ key: Key, _ scene: inout Scene) -> Answer {
    let height = height(scene.size)
    let last =
      scene.isAloud
      ? readLines(scene.size).count - 1 : lines(width: width(scene.size)).count - height
    if let target = key.scrolled(from: offset, page: height, last: max(0, last)) {
      offset = target
      return .stays()
    }
    switch key {
    case .escape, .character("q"):
      let isProposed = scene.project.round(with: proposal) != nil
      return .closes(isProposed ? .done : .say("Intet er foreslået."))
    case .enter: return propose(&scene)
    case .character("p"):
      var request = PaperRequest(.fairness, project: scene.project.id)
      request.about = proposal.key.reference
      return .stays(.effects([.makePaper(request)]))
    default: return .unknown
    }
  }

  mutating func click(_ kind: String, _ value: String) -> Key? {
    kind == "yes" ? .enter : kind == "print" ? .character("p") : Self.key(of: kind)
  }

  private func propose(_ scene: inout Scene) -> Answer {
    let project = scene.project
    do {
      let key = project.allocationKey(proposal.key.id)
      let period = proposal.fairness.period
      guard try key?.proposal(in: project, period: period) == proposal else {
        return .stays(
          .unavailable("Tallene er ændret, mens forslaget stod åbent. Luk med Esc, og tryk J igen.")
        )
      }
      return .closes(.commit(try project.propose(proposal, id: scene.newID())))
    } catch {
      return .stays(.unavailable(error.message))
    }
  }

  /// What is proposed, with every department's share as it is and as it would be.
  func lines(width: Int) -> [[Span]] {
    let now =
      "I dag fordeles der efter \(proposal.key.words). Det er ikke retvisende, målt på "
      + "\(proposal.grounds)."
    let ending =
      proposal.isFair
      ? "Enter foreslår det som justering. Intet ændres, før justeringen gennemføres på "
        + "opfølgningens side."
      : "Se, om tallene passer, eller om den tilladte forskel skal være en anden."
    return now.lines(width: width)
      + proposal.verdict.lines(proposal.isFair ? .success : .warning, width: width) + [[]]
      + table(width: width).spans(width: width) {
        proposal.rows[$0].excess > .zero ? .warning : .plain
      } + [[]]
      + proposal.payers.flatMap { $0.lines(width: width) }
      + proposal.searched.lines(.muted, width: width) + ending.lines(.muted, width: width)
  }

  /// The shares with as many of the figures as leave room for the departments' names.
  ///
  /// The difference that there is now follows from two others, and goes first.
  private func table(width: Int) -> TextTable {
    let whole = proposal.table()
    let place = whole.first?.firstIndex(of: FairnessProposal.differenceNow)
    let tables = [
      whole, whole.map { row in row.indices.filter { $0 != place }.map { row[$0] } },
      proposal.table(withKroner: false),
      proposal.table(withKroner: false, withDifferences: false),
    ]
    let named = tables.map { TextTable($0) }.first { table in
      table.figuresWidth + min(24, table.widths.first ?? 0) <= width
    }
    return named ?? .fitting(tables, width: width)
  }

  /// The lines that there is something to read aloud of.
  func readLines(_ size: Size) -> [String] {
    lines(width: width(size)).map { $0.map(\.text).joined() }.filter { !$0.spoken.isEmpty }
  }

  private func width(_ size: Size) -> Int { max(1, min(86, size.width) - 4) }

  private func height(_ size: Size) -> Int {
    max(1, min(lines(width: width(size)).count, size.height - 4))
  }

  func view(in frame: inout Frame, _ scene: Scene) {
    let height = height(frame.size)
    let box = Box(
      title: title, width: min(86, frame.size.width), height: height + 3, in: frame.size)
    box.draw(in: &frame)
    let inside = box.inside
    let lines = lines(width: inside.width)
    // The window may have grown since the last key.
    let offset = max(0, min(offset, lines.count - height))
    for (row, line) in lines.dropFirst(offset).prefix(height).enumerated() {
      frame.put(line, at: Point(x: inside.x, y: inside.y + row), right: inside.right)
    }
    frame.putArrows(
      x: inside.right - 1, inside, above: offset > 0, below: offset + height < lines.count)
    frame.cursor = Point(x: inside.x, y: inside.y)
  }
}
