"""int8 weights: each output row has its own scale; activations are quantised when they come (ONNX's DynamicQuantizeLinear)."""

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper


def rows_to_int8(weight):
    """Symmetric, one scale a row: q = round(w / s), s = max|w| / 127. Returns int8 [rows, columns] and float32 [rows]."""
    scale = np.maximum(np.abs(weight).max(axis=1) / 127.0, 1e-12).astype(np.float32)
    return np.clip(np.rint(weight / scale[:, None]), -127, 127).astype(np.int8), scale


def quantize(source):
    """A copy whose matrix products with weights are MatMulInteger, and whose embedding is read from int8 rows."""
    model = ModelProto()
    model.CopyFrom(source)
    graph = model.graph
    weights = {w.name: numpy_helper.to_array(w) for w in graph.initializer if len(w.dims) == 2 and np.prod(w.dims) > 4096}
    transposed = {n.output[0]: n.input[0] for n in graph.node if n.op_type == "Transpose" and n.input[0] in weights}
    stored, nodes, halves = {}, [], {}

    def store(name, array):
        stored[name] = numpy_helper.from_array(array, name)
        return name

    def int8_of(name):
        if f"{name}.int8" not in stored:
            values, scale = rows_to_int8(weights[name])
            store(f"{name}.int8", values)
            store(f"{name}.scale", scale)
        return f"{name}.int8", f"{name}.scale"

    axis = store("last_axis", np.array([-1], dtype=np.int64))
    for node in graph.node:
        out = node.output[0] if node.output else ""
        if out in transposed:
            int8_of(transposed[out])
            nodes.append(helper.make_node("Transpose", [f"{transposed[out]}.int8"], [f"{out}.int8"], perm=[1, 0]))
        elif node.op_type == "MatMul" and node.input[1] in transposed:
            _, scale = int8_of(transposed[node.input[1]])
            x = node.input[0]
            if x not in halves:
                halves[x] = tuple(f"{x}.{part}" for part in ("int8", "scale", "zero"))
                nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(halves[x])))
            values, x_scale, zero = halves[x]
            nodes += [
                helper.make_node("MatMulInteger", [values, f"{node.input[1]}.int8", zero], [f"{out}.sum"]),
                helper.make_node("Cast", [f"{out}.sum"], [f"{out}.float"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [x_scale, scale], [f"{out}.scale"]),
                helper.make_node("Mul", [f"{out}.float", f"{out}.scale"], [out]),
            ]
        elif node.op_type == "Gather" and node.input[0] in weights:
            values, scale = int8_of(node.input[0])
            nodes += [
                helper.make_node("Gather", [values, node.input[1]], [f"{out}.int8"]),
                helper.make_node("Cast", [f"{out}.int8"], [f"{out}.float"], to=TensorProto.FLOAT),
                helper.make_node("Gather", [scale, node.input[1]], [f"{out}.rows"]),
                helper.make_node("Unsqueeze", [f"{out}.rows", axis], [f"{out}.scale"]),
                helper.make_node("Mul", [f"{out}.float", f"{out}.scale"], [out]),
            ]
        else:
            nodes.append(node)
    kept = [w for w in graph.initializer if w.name not in weights]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend([*kept, *stored.values()])
    return model
