import Foundation
import Screens

extension FolderListing {
  /// What there is in `folder`, which the path `written` leads to so far.
  init(of written: String, in folder: String) {
    var entries: [Entry] = []
    if let directory = opendir(folder) {
      defer { closedir(directory) }
      while let next = readdir(directory) {
        let name = withUnsafePointer(to: &next.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
            String(validatingCString: $0)
          }
        }
        // A name that isn't text can't be written in the field.
        guard let name, name != ".", name != ".." else { continue }
        entries.append(
          Entry(name, isFolder: Self.isFolder(name, Int(next.pointee.d_type), in: folder)))
      }
    }
    self.init(of: written, entries)
  }

  /// Whether it is a folder, or a link to one.
  private static func isFolder(_ name: String, _ type: Int, in folder: String) -> Bool {
    if type != DT_LNK, type != DT_UNKNOWN { return type == DT_DIR }
    var status = stat()
    return stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

extension FolderListing {
  /// The files in the folders of a kiosk; nothing where the path `written` has a folder in it.
  init(of written: String, within fence: KioskFiles) {
    let folders = written.contains("/") ? [] : Set([fence.into, fence.out]).sorted()
    let entries = folders.flatMap { FolderListing(of: written, in: $0).entries }
    var names: Set<String> = []
    self.init(of: written, entries.filter { !$0.isFolder && names.insert($0.name).inserted })
  }
}
