import Glibc

/// The ordinary files of a folder and the folders in it; links aren't followed.
struct FolderWalk {
  let root: String
  let mostFiles: Int
  let mostDepth: Int
  /// The files, from the root.
  private(set) var files: [String] = []
  /// What wasn't gone through, and why.
  private(set) var remarks: [(path: String, why: String)] = []
  private var isFull = false

  init(root: String, mostFiles: Int, mostDepth: Int) {
    self.root = root
    self.mostFiles = mostFiles
    self.mostDepth = mostDepth
  }

  /// Goes through the folder; one that isn't there has no files.
  mutating func walk() { walk(root, depth: 0) }

  private mutating func walk(_ folder: String, depth: Int) {
    guard let directory = opendir(folder) else {
      if errno != ENOENT { remarks.append((folder, "kan ikke åbnes: \(SystemError(errno)).")) }
      return
    }
    var names: [String] = []
    while let next = readdir(directory) {
      let name = withUnsafePointer(to: &next.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(validatingCString: $0)
        }
      }
      if let name {
        if name != ".", name != ".." { names.append(name) }
      } else {
        remarks.append((folder, "har en fil, hvis navn ikke kan læses. Se efter den selv."))
      }
    }
    closedir(directory)
    for name in names.sorted() where !isFull {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where depth == mostDepth:
        remarks.append((path, "er ikke undersøgt: der er for mange mapper i hinanden."))
      case S_IFDIR: walk(path, depth: depth + 1)
      case S_IFREG where files.count == mostFiles:
        remarks.insert((path, "og de følgende filer er ikke undersøgt: der er for mange."), at: 0)
        isFull = true
      case S_IFREG: files.append(path)
      case S_IFLNK: remarks.append((path, "er et link og er ikke fulgt."))
      default: break
      }
    }
  }
}
