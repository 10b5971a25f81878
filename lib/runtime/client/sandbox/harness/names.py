"""What running a code does to the names at its top, as far as its text tells."""

import ast
import symtable


class _Reader(ast.NodeVisitor):
    """Goes through what runs at once, in its order. What functions read, they read later: symtable knows that."""

    def __init__(self):
        self.bound, self.defines, self.uses = set(), set(), set()
        #: Names of the classes or comprehensions around, which are nobody else's.
        self.inner = []

    def _is_inner(self, name):
        return any(name in names for names in self.inner)

    def read(self, name):
        if not self._is_inner(name) and name not in self.bound:
            self.uses.add(name)

    def bind(self, name):
        if self.inner:
            self.inner[-1].add(name)
        else:
            self.bound.add(name)
            self.defines.add(name)

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load):
            self.read(node.id)
        elif isinstance(node.ctx, ast.Store):
            self.bind(node.id)
        else:
            self.read(node.id)
            if not self.inner:
                self.defines.add(node.id)
                self.bound.discard(node.id)

    def _change(self, node):
        """Whatever is changed in place belongs to the name at the root."""
        root = node.value
        while isinstance(root, (ast.Attribute, ast.Subscript)):
            root = root.value
        if not isinstance(node.ctx, ast.Load) and isinstance(root, ast.Name) and not self._is_inner(root.id):
            self.defines.add(root.id)
        self.generic_visit(node)

    visit_Attribute = visit_Subscript = _change

    def visit_Assign(self, node):
        self.visit(node.value)
        for target in node.targets:
            self.visit(target)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.visit(node.value)
            self.visit(node.target)

    def visit_AugAssign(self, node):
        if isinstance(node.target, ast.Name):
            self.read(node.target.id)
        self.visit(node.value)
        self.visit(node.target)

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        self.visit(node.target)

    def _function(self, node):
        for each in (*getattr(node, "decorator_list", ()), *node.args.defaults, *node.args.kw_defaults):
            if each is not None:
                self.visit(each)
        if not isinstance(node, ast.Lambda):
            self.bind(node.name)

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _function

    def visit_ClassDef(self, node):
        for each in (*node.decorator_list, *node.bases, *(word.value for word in node.keywords)):
            self.visit(each)
        self.inner.append(set())
        self._all(node.body)
        self.inner.pop()
        self.bind(node.name)

    def _comprehension(self, node):
        self.inner.append(set())
        for each in node.generators:
            self.visit(each.iter)
            self.visit(each.target)
            self._all(each.ifs)
        self._all([node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt])
        self.inner.pop()

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension

    def _all(self, nodes):
        for node in nodes:
            self.visit(node)

    def _branch(self, nodes):
        """Names that are bound after a part that may not run."""
        before = set(self.bound)
        self._all(nodes)
        after, self.bound = self.bound, before
        return after

    def visit_If(self, node):
        self.visit(node.test)
        both = self._branch(node.body) & self._branch(node.orelse)
        self.bound |= both

    def visit_While(self, node):
        self.visit(node.test)
        self._branch(node.body)
        self._all(node.orelse)

    def _for(self, node):
        self.visit(node.iter)
        self.visit(node.target)
        self._branch(node.body)
        self._all(node.orelse)

    visit_For = visit_AsyncFor = _for

    def _with(self, node):
        for item in node.items:
            self.visit(item.context_expr)
            if item.optional_vars is not None:
                self.visit(item.optional_vars)
        self._all(node.body)

    visit_With = visit_AsyncWith = _with

    def _try(self, node):
        whole = self._branch([*node.body, *node.orelse])
        for handler in node.handlers:
            self._branch([handler])
        self.bound |= whole
        self._all(node.finalbody)

    visit_Try = visit_TryStar = _try

    def visit_ExceptHandler(self, node):
        if node.type is not None:
            self.visit(node.type)
        if node.name is not None:
            self.bind(node.name)
        self._all(node.body)

    def visit_Match(self, node):
        self.visit(node.subject)
        for case in node.cases:
            self._branch([case.pattern, *([case.guard] if case.guard else []), *case.body])

    def _capture(self, node):
        self.generic_visit(node)
        name = node.rest if isinstance(node, ast.MatchMapping) else node.name
        if name is not None:
            self.bind(name)

    visit_MatchAs = visit_MatchStar = visit_MatchMapping = _capture

    def _import(self, node):
        for each in node.names:
            if each.name == "*":
                self.defines.add("*")
            else:
                self.bind(each.asname or each.name.partition(".")[0])

    visit_Import = visit_ImportFrom = _import

    def visit_TypeAlias(self, node):
        self.visit(node.name)


def _read_later(table, is_function, uses, defines):
    """What functions read and bind at the top of the code, however deep they stand."""
    for child in table.get_children():
        inside = is_function or child.get_type() not in ("class", symtable.SymbolTableType.CLASS)
        if inside:
            for symbol in child.get_symbols():
                if symbol.is_global():
                    if symbol.is_referenced():
                        uses.add(symbol.get_name())
                    if symbol.is_declared_global() and (symbol.is_assigned() or symbol.is_imported()):
                        defines.add(symbol.get_name())
        _read_later(child, inside, uses, defines)


def names_of(code):
    """[defines, uses], each sorted; None for what does not parse."""
    try:
        tree = ast.parse(code)
        # Waiting at the top is for a notebook alone; symtable would refuse it.
        table = symtable.symtable(ast.unparse(ast.fix_missing_locations(_WithoutAwait().visit(ast.parse(code)))), "code", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    reader, later = _Reader(), set()
    try:
        reader.visit(tree)
        _read_later(table, False, later, reader.defines)
    except RecursionError:
        return None
    return [sorted(reader.defines), sorted(reader.uses | (later - reader.bound))]


class _WithoutAwait(ast.NodeTransformer):
    def visit_Await(self, node):
        return self.visit(node.value)

    def visit_AsyncWith(self, node):
        return self.generic_visit(ast.With(items=node.items, body=node.body))

    def visit_AsyncFor(self, node):
        return self.generic_visit(ast.For(target=node.target, iter=node.iter, body=node.body, orelse=node.orelse))

    def visit_comprehension(self, node):
        node.is_async = 0
        return self.generic_visit(node)

    def visit_FunctionDef(self, node):
        return node

    visit_AsyncFunctionDef = visit_Lambda = visit_FunctionDef
