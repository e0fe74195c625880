/// Which of some things that stand under one another stay on the page of the next.
enum Keeping {
  case none, last, allButLast, all

  /// Whether one of them stays on the page of the next.
  func holds(_ index: Int, of count: Int) -> Bool {
    switch self {
    case .none: false
    case .last: index == count - 1
    case .allButLast: index < count - 1
    case .all: true
    }
  }

  /// What of a block stays on the page of the next, where this is of all blocks of a part: what is
  /// signed stays with the lines to sign on, and what comes before the last heading with it.
  func block(_ index: Int, of blocks: [Block]) -> Keeping {
    let next = index + 1 < blocks.count ? blocks[index + 1] : nil
    let isLastHeadingNext =
      index + 3 == blocks.count && { if case .heading = next { true } else { false } }()
    switch self {
    case .all: return .all
    case .allButLast: return next == nil ? .allButLast : .all
    case .last where next == nil: return .last
    case .last, .none: return next?.isForSigning == true || isLastHeadingNext ? .last : .none
    }
  }
}

extension DocumentMarkup {
  /// What of a part's blocks stays on the page of the next: all of a short part, and the end of one
  /// that lines to sign on follow, or a short one that is the last.
  func keeping(_ index: Int, of paper: Paper) -> Keeping {
    let part = paper.parts[index]
    let next = index + 1 < paper.parts.count ? paper.parts[index + 1] : nil
    let isLastNext = index + 2 == paper.parts.count
    let isFollowed =
      next.map { next in
        !next.beginsPage && next.isWide == part.isWide
          && (next.blocks.first?.isForSigning == true || isLastNext && next.isShort)
      } ?? false
    let isWhole = part.isShort || paper.isPoster
    return isWhole ? (isFollowed ? .all : .allButLast) : (isFollowed ? .last : .none)
  }
}
