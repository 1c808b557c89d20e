# Makes the test models beside it: blender -b --addons io_scene_gltf2,io_scene_fbx,io_scene_obj -P make.py -- FOLDER
import numpy; numpy.bool = bool
import bpy, sys, os, math
out = sys.argv[sys.argv.index('--')+1]
def clear():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    for m in ("io_scene_gltf2","io_scene_fbx","io_scene_obj"):
        try: bpy.ops.preferences.addon_enable(module=m)
        except Exception as e: print(m, e)
def mat(name, rgb):
    m = bpy.data.materials.new(name); m.use_nodes=True
    b = m.node_tree.nodes["Principled BSDF"]; b.inputs["Base Color"].default_value=(*rgb,1); b.inputs["Roughness"].default_value=0.3
    return m
def wedge(name, material):
    # an asymmetric wedge: 1 wide (x), 2 deep (y), 3 tall (z); nose towards -y at the foot (Blender's front)
    v=[(-.5,1,0),(.5,1,0),(.5,-1,0),(-.5,-1,0),(-.5,1,3),(.5,1,3)]
    f=[(0,1,2,3),(0,4,5,1),(3,2,5,4),(0,3,4),(1,5,2)]
    me=bpy.data.meshes.new(name); me.from_pydata(v,[],f)
    import bmesh
    bm=bmesh.new(); bm.from_mesh(me); bmesh.ops.recalc_face_normals(bm, faces=bm.faces); bm.to_mesh(me)
    me.materials.append(material)
    me.uv_layers.new()
    o=bpy.data.objects.new(name, me); bpy.context.collection.objects.link(o); return o
def export_fbx(path, **k): bpy.ops.export_scene.fbx(filepath=os.path.join(out,path), path_mode='COPY', embed_textures=k.pop('embed',False), add_leaf_bones=False, **k)
def export_gltf(path, **k): bpy.ops.export_scene.gltf(filepath=os.path.join(out,path), export_format='GLB', **k)

# 1 fbx y up (Blender's default), odd pivot, units cm
clear(); o=wedge("wedge", mat("paint",(.8,.1,.05))); export_fbx("wedge_y.fbx")
clear(); o=wedge("wedge", mat("paint",(.8,.1,.05))); export_fbx("wedge_z.fbx", axis_up='Z', axis_forward='-Y')
clear(); o=wedge("wedge", mat("paint",(.8,.1,.05))); export_fbx("wedge_mm.fbx", global_scale=1000.0)
# 2 mirrored twin
clear(); a=wedge("right", mat("paint",(.8,.1,.05))); a.location.x=2; b=wedge("left", a.data.materials[0]); b.location.x=-2; b.scale.x=-1
export_fbx("mirrored.fbx"); export_gltf("mirrored.glb")
# 3 skinned: armature whose bones rest elsewhere than the bind, in pose? rest and posed
def skinned(pose):
    clear(); o=wedge("wedge", mat("paint",(.8,.1,.05)))
    arm=bpy.data.armatures.new("rig"); r=bpy.data.objects.new("rig",arm); bpy.context.collection.objects.link(r)
    bpy.context.view_layer.objects.active=r; bpy.ops.object.mode_set(mode='EDIT')
    b1=arm.edit_bones.new("foot"); b1.head=(0,0,0); b1.tail=(0,0,1)
    b2=arm.edit_bones.new("tip"); b2.head=(0,0,1); b2.tail=(0,0,3); b2.parent=b1
    bpy.ops.object.mode_set(mode='OBJECT')
    r.location=(5,0,0); r.scale=(.01,.01,.01) if pose=='odd' else (1,1,1)
    o.parent=r
    m=o.modifiers.new("a","ARMATURE"); m.object=r
    g1=o.vertex_groups.new(name="foot"); g1.add([0,1,2,3],1,'REPLACE')
    g2=o.vertex_groups.new(name="tip"); g2.add([4,5],1,'REPLACE')
    bpy.context.view_layer.update()
    return o,r
skinned('')
export_fbx("skinned.fbx", bake_anim=False); export_gltf("skinned.glb")
skinned('odd'); export_fbx("skinned_small.fbx", bake_anim=False); export_gltf("skinned_small.glb")
# 4 many parts & materials & odd parents
clear()
e=bpy.data.objects.new("root",None); bpy.context.collection.objects.link(e); e.scale=(.01,.01,.01); e.rotation_euler=(math.pi/2,0,0); e.location=(3.3,0,0)
for i,c in enumerate([(.8,.1,.05),(.9,.6,.2),(.05,.05,.06)]):
    o=wedge(f"plate{i}", mat(f"paint{i}",c)); o.parent=e; o.location=(i*2,0,0)
export_fbx("many.fbx"); export_gltf("many.glb")
try: bpy.ops.export_scene.obj(filepath=os.path.join(out,"many.obj"))
except Exception as x: print(x)
# 5 embedded texture fbx
clear(); m=mat("paint",(1,1,1)); o=wedge("wedge",m)
img=bpy.data.images.new("spots",8,8); img.pixels=[c for i in range(64) for c in ((1,.2,.1,1) if i%2 else (.1,.1,.9,1))]; img.filepath_raw=os.path.join(out,"spots.png"); img.file_format='PNG'; img.save()
t=m.node_tree.nodes.new("ShaderNodeTexImage"); t.image=img; m.node_tree.links.new(t.outputs[0], m.node_tree.nodes["Principled BSDF"].inputs["Base Color"])
export_fbx("textured.fbx", embed=True); export_gltf("textured.glb")
